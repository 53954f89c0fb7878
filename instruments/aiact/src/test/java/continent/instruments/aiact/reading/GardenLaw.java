package continent.instruments.aiact.reading;

import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.Edition;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Provenance;
import continent.instruments.aiact.text.SourceKind;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A law about gardens, with the shape of the Act and words of our own, into which a test puts the text it needs.
final class GardenLaw {

    private static final LocalDate FIRST = LocalDate.parse("2024-08-01");
    private final List<Unit> units = new ArrayList<>();

    /// Two recitals, three terms, articles 5 to 9 with paragraphs and points in chapter III, annexes I and III.
    static GardenLaw of(String language) {
        boolean german = language.equals("de");
        var law = new GardenLaw();
        law.unit("rec_1", UnitKind.RECITAL, null, "Gardens are good.");
        law.unit("rec_2", UnitKind.RECITAL, null, "So are parks.");
        law.article("art_3", "1");
        law.unit(
                "art_3_1",
                UnitKind.POINT,
                "art_3",
                german ? "„Garten“ ein Stück Land" : "‘garden’ means a piece of land;");
        law.unit(
                "art_3_2",
                UnitKind.POINT,
                "art_3",
                german ? "„Gartenhaus der Stadt“ ein Haus" : "‘garden keeper’ means who keeps a garden;");
        law.unit(
                "art_3_3",
                UnitKind.POINT,
                "art_3",
                german ? "„KG“ eine Kasse" : "‘small and sunny bed’ or ‘SSB’ means a bed;");
        for (int article = 5; article <= 9; article++) {
            law.article("art_" + article, article < 8 ? "1" : "2");
            for (int paragraph = 1; paragraph <= 3; paragraph++) {
                String id = "art_" + article + "_" + paragraph;
                law.unit(id, UnitKind.PARAGRAPH, "art_" + article, "Text.");
                law.unit(id + "_a", UnitKind.POINT, id, "Text.");
                law.unit(id + "_b", UnitKind.POINT, id, "Text.");
                law.unit(id + "_c", UnitKind.POINT, id, "Text.");
            }
        }
        law.unit("art_5_1_a_iii", UnitKind.POINT, "art_5_1_a", "Text.");
        law.unit("anx_I", UnitKind.ANNEX, null, null);
        law.unit("anx_I_A", UnitKind.SECTION, "anx_I", null);
        law.unit("anx_I_A_2", UnitKind.POINT, "anx_I_A", "Text.");
        law.unit("anx_III", UnitKind.ANNEX, null, null);
        law.unit("anx_III_5", UnitKind.POINT, "anx_III", "Text.");
        law.unit("anx_III_5_b", UnitKind.POINT, "anx_III_5", "Text.");
        return law;
    }

    private void article(String id, String section) {
        var under = List.of(new Division(1, "III", null, "Gardens"), new Division(2, section, null, "Beds"));
        units.add(new Unit(id, UnitKind.ARTICLE, null, null, "Of " + id, null, under));
    }

    private void unit(String id, UnitKind kind, String parent, String text) {
        units.add(new Unit(id, kind, parent, null, null, text, List.of()));
    }

    /// With another text for a unit.
    GardenLaw with(String id, String text) {
        units.replaceAll(unit -> unit.id().equals(id)
                ? new Unit(id, unit.kind(), unit.parent(), unit.label(), unit.heading(), text, unit.under())
                : unit);
        return this;
    }

    LawView view(String language) {
        var source = new Provenance(SourceKind.FORMEX, "a law of our own", "0".repeat(64), true);
        var edition = new Edition(language, FIRST, source, units);
        return new Law(List.of(edition), new Amendments(FIRST, List.of()), (_, _) -> List.of())
                .on(FIRST, language)
                .orThrow();
    }
}
