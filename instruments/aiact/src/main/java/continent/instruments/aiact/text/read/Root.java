package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recital, article or annex as printed.
///
/// @param number as in the id: `6`, `75a`, `III`
/// @param label  as printed: `Article 6`, null where the source has the number only
/// @param under  the headings over an article
record Root(
        UnitKind kind,
        String number,
        @Nullable String label,
        @Nullable String heading,
        List<Division> under,
        List<Item> items) {

    String id() {
        return switch (kind) {
            case RECITAL -> "rec_" + number;
            case ANNEX -> "anx_" + number;
            default -> "art_" + number;
        };
    }
}
