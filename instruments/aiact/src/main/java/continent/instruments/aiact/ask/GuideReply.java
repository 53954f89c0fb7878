package continent.instruments.aiact.ask;

import continent.content.aiact.Guide;
import java.util.List;

/// What can be said where no text is imported: the guide's own words on the best unit, and where they come from.
record GuideReply(Guide guide) {

    String to(List<Answer.Found> units, String language) {
        if (units.isEmpty()) {
            return Replies.of(language).nothing();
        }
        String best = units.getFirst().unit();
        return guide.nearest(best)
                .map(entry -> Replies.of(language).guide(best, entry.about()))
                .orElse(Replies.of(language).nothing());
    }
}
