package continent.content.aiact;

import java.util.Optional;
import java.util.regex.Pattern;

/// Ids of the units of the Act, the same in each language: `art_5_1_h_iii`, `anx_VIII_B_6`, `rec_53`; and of its
/// headings: `chap_IX`, `chap_IX_3`.
public final class UnitId {

    private static final Pattern FORM = Pattern.compile(
            "art_[1-9][0-9]{0,2}[a-z]?(_[0-9a-z]+)*|anx_[IVX]+(_[0-9A-Za-z]+)*|rec_[1-9][0-9]{0,2}|chap_[IVX]+(_[1-9])?");

    private UnitId() {}

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// The id with its last part taken off: `art_6` for `art_6_3`, nothing for `art_6`.
    public static Optional<String> above(String id) {
        int last = id.lastIndexOf('_');
        return last > id.indexOf('_') ? Optional.of(id.substring(0, last)) : Optional.empty();
    }
}
