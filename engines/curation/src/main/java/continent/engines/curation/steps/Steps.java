package continent.engines.curation.steps;

import continent.engines.curation.StepEntry;
import java.util.List;
import java.util.Optional;

/// The registry: every step that a recipe may name.
public final class Steps {

    /// The step that turns pages into text; it is part of every recipe.
    public static final String EXTRACT = "extract";

    private static final List<StepEntry> ALL = List.of(
            OptOuts.ENTRY,
            Extract.ENTRY,
            UrlRules.ENTRY,
            Normalise.ENTRY,
            RepeatedParts.ENTRY,
            LanguageStep.ENTRY,
            GopherRepetition.ENTRY,
            GopherQuality.ENTRY,
            C4.ENTRY,
            FineWeb.ENTRY,
            SharedParts.PARAGRAPHS,
            SharedParts.LINES,
            ExactDuplicates.ENTRY,
            NearDuplicates.ENTRY,
            PersonalDataStep.ENTRY,
            Decontaminate.ENTRY,
            Sample.ENTRY,
            Score.ENTRY,
            Licences.ENTRY,
            Tokens.ENTRY);

    private Steps() {}

    public static List<StepEntry> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(StepEntry::name).toList();
    }

    public static Optional<StepEntry> find(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
