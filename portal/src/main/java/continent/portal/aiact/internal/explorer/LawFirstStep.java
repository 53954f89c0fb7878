package continent.portal.aiact.internal.explorer;

import continent.portal.frame.FirstSteps;
import continent.portal.frame.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// While no text of the Act is there: take the official files.
@Component
class LawFirstStep implements FirstSteps {

    private final LawLibrary library;

    LawFirstStep(LawLibrary library) {
        this.library = library;
    }

    @Override
    public Optional<Step> step(Texts texts) {
        return library.isEmpty()
                ? Optional.of(new Step(
                        texts.get("explorer.first"),
                        texts.get("explorer.first.why"),
                        texts.get("explorer.first.action"),
                        "/administration/law"))
                : Optional.empty();
    }
}
