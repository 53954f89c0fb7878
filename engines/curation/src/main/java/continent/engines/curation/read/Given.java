package continent.engines.curation.read;

import continent.kernel.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an input may say about a document beside its text, as strings: `url`, `licence` or `license`, and what
/// the site said when the page was fetched: `headers` (an object, or lines `Name: value`), `robots` (its
/// robots.txt), `tdmrep` (its `/.well-known/tdmrep.json`), `tdm-reservation`, `x-robots-tag`. Objects and lists
/// become JSON; what is longer than allowed is left out.
public final class Given {

    private static final int SHORT_MAX = 2_000;
    /// What a crawler has to read of a robots.txt at least (RFC 9309, section 2.5).
    private static final int SITE_MAX = 500 * 1024;

    private static final List<String> SHORT = List.of("url", "licence", "license", "tdm-reservation", "x-robots-tag");
    private static final List<String> OF_SITE = List.of("headers", "robots", "tdmrep");

    private Given() {}

    /// The names of all that counts.
    static List<String> names() {
        return Stream.concat(SHORT.stream(), OF_SITE.stream()).toList();
    }

    public static Map<String, String> of(Map<String, @Nullable Object> fields) {
        var given = new TreeMap<String, String>();
        SHORT.forEach(name -> put(name, fields.get(name), SHORT_MAX, given));
        OF_SITE.forEach(name -> put(name, fields.get(name), SITE_MAX, given));
        return given;
    }

    private static void put(String name, @Nullable Object value, int max, Map<String, String> given) {
        String text = switch (value) {
            case String s -> s;
            case Number n when name.equals("tdm-reservation") -> n.toString();
            case Map<?, ?> map when OF_SITE.contains(name) -> CanonicalJson.text(map);
            case List<?> list when OF_SITE.contains(name) -> CanonicalJson.text(list);
            case null, default -> null;
        };
        if (text != null && text.length() <= max) {
            given.put(name, WholeText.whole(text));
        }
    }
}
