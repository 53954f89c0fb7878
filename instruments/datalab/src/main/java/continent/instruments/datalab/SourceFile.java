package continent.instruments.datalab;

import java.time.Instant;
import java.util.Locale;

/// A file that was brought into a data set.
///
/// @param shown  the name as it came; for people only, never used as a path
/// @param name   the name that it has for a run: plain, unique in the data set
/// @param bytes  its length
/// @param sha256 of its content, by which the content is found
public record SourceFile(String dataset, String shown, String name, long bytes, String sha256, Instant storedAt) {

    public static final int NAME_LENGTH_MAX = 255;
    private static final int PLAIN_LENGTH_MAX = 100;

    /// A plain name for one that came from outside: letters, digits, dots, hyphens and underscores of ASCII, no
    /// dot at the start; the endings that tell the format stay. Names that were changed get the start of a
    /// hash, so that two hostile names don't become one.
    public static String plain(String shown) {
        var out = new StringBuilder();
        shown.codePoints().forEach(c -> out.append(isPlain(c) ? (char) c : '_'));
        while (!out.isEmpty() && out.charAt(0) == '.') {
            out.deleteCharAt(0);
        }
        int surplus = out.length() - PLAIN_LENGTH_MAX;
        if (surplus > 0) {
            out.delete(0, surplus);
        }
        String name = out.toString();
        String mark = continent.kernel.Hash.sha256(shown).substring(0, 8);
        return name.equals(shown) ? name : mark + "-" + (name.isEmpty() ? "file" : name.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }
}
