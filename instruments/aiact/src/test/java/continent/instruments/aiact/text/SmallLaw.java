package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A law of our own wording, for tests.
final class SmallLaw {

    static final LocalDate FIRST = LocalDate.parse("2024-08-01");
    static final LocalDate SECOND = LocalDate.parse("2026-07-27");
    static final Amendments NO_AMENDMENTS = new Amendments(FIRST, List.of());
    static final Amendments ONE_AMENDMENT = new Amendments(
            FIRST,
            List.of(new Amendments.Amendment(
                    SECOND, "the amending act", Set.of("art_1_3"), Set.of("art_1_2"), Set.of())));
    static final ApplicationRules FROM_2026 =
            (_, _) -> List.of(new Application(LocalDate.parse("2026-08-02"), "", List.of("art_113")));

    private SmallLaw() {}

    static Provenance source(SourceKind kind, boolean authentic) {
        return new Provenance(kind, "a law of our own", "0".repeat(64), authentic);
    }

    /// Article 1 with the paragraphs given, and a recital.
    static Edition edition(String language, LocalDate from, Provenance source, Map<String, String> paragraphs) {
        var chapter = List.of(new Division(1, "I", "CHAPTER I", "Gardens"));
        var units = new java.util.ArrayList<Unit>();
        units.add(new Unit("rec_1", UnitKind.RECITAL, null, "(1)", null, "Gardens are good.", List.of()));
        units.add(new Unit("art_1", UnitKind.ARTICLE, null, "Article 1", "Roses", null, chapter));
        paragraphs.forEach((number, text) -> units.add(
                new Unit("art_1_" + number, UnitKind.PARAGRAPH, "art_1", number + ".", null, text, List.of())));
        return new Edition(language, from, source, units);
    }
}
