package continent.portal.aiact.internal.explorer;

import continent.content.aiact.Addressee;
import continent.content.aiact.AppliesFrom;
import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.Application;
import continent.portal.frame.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The guide, as pages show it: in our own words, for a day.
record GuideWords(Guide guide, Texts texts, Asked asked) {

    private static final int SENTENCE_MAX = 200;

    Optional<GuideEntry> entry(String unit) {
        return guide.entry(unit);
    }

    String binds(Addressee addressee) {
        return texts.get("explorer.binds." + addressee.label());
    }

    List<LinkTo> binds(GuideEntry entry) {
        return entry.binds().stream()
                .map(one -> LinkTo.of(binds(one), asked.path("/law/text", java.util.Map.of("binds", one.label()))))
                .toList();
    }

    /// What the amendment did, where the day looked at lies behind it.
    String amended(GuideEntry entry) {
        var amendment = entry.amended();
        return amendment == null || amendment.since().isAfter(asked.asOf()) ? "" : amendment.what();
    }

    /// The first sentence of what the guide says, for a list.
    static String sentence(String about) {
        int end = about.indexOf(". ");
        while (end > 0
                && end < SENTENCE_MAX
                && (Character.isDigit(about.charAt(end - 1)) || abbreviation(about, end))) {
            end = about.indexOf(". ", end + 1);
        }
        return end < 0 ? about : about.substring(0, end + 1);
    }

    private static boolean abbreviation(String text, int at) {
        return text.regionMatches(at - 3, "Art", 0, 3) || text.regionMatches(at - 3, "Reg", 0, 3);
    }

    List<Applies.Day> days(GuideEntry entry, UnitNames names) {
        return entry.appliesFrom().stream()
                .map(day -> day(day.day(), day.of() == null ? "" : day.of(), day.cites(), names))
                .toList();
    }

    List<Applies.Day> days(List<Application> applications, UnitNames names) {
        return applications.stream()
                .map(day -> day(day.from(), day.to(), day.cites(), names))
                .toList();
    }

    private Applies.Day day(LocalDate from, String what, List<String> cites, UnitNames names) {
        var links = cites.stream()
                .map(cite -> LinkTo.of(names.of(cite), asked.unit(cite)))
                .toList();
        return new Applies.Day(from, what, links, from.isAfter(asked.asOf()), Applies.x(from));
    }

    /// The first day of an entry, whatever it is for.
    static LocalDate first(GuideEntry entry) {
        return entry.appliesFrom().stream()
                .map(AppliesFrom::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
