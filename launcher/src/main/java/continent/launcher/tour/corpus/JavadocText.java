package continent.launcher.tour.corpus;

import java.util.Map;
import java.util.regex.Pattern;

/// Turns the marked-up text of a documentation comment into plain prose.
final class JavadocText {

    private static final Pattern BLOCK_TAGS = Pattern.compile("(?m)^\\s*@[a-zA-Z].*", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^\\s}]+)(?:\\([^)]*\\))?(?:\\s+([^}]*))?}");
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|literal|index|systemProperty)\\s+([^}]*)}");
    private static final Pattern OTHER_INLINE = Pattern.compile("\\{@[a-zA-Z]+[^}]*}");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)</?(p|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|br|pre)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>|<!--.{0,2000}?-->", Pattern.DOTALL);
    private static final Pattern GAPS = Pattern.compile("\\n\\s*\\n\\s*");
    private static final Map<String, String> ENTITIES = Map.of(
            "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", " ", "&mdash;", "\u2014", "&#064;", "@", "&#64;", "@");

    private JavadocText() {}

    static String plain(String comment) {
        String text = BLOCK_TAGS.matcher(comment).replaceFirst("");
        text = LINK.matcher(text).replaceAll(found -> {
            String shown = found.group(2) == null || found.group(2).isBlank() ? found.group(1) : found.group(2);
            return java.util.regex.Matcher.quoteReplacement(
                    shown.replace('#', '.').replaceFirst("^\\.", ""));
        });
        text = INLINE.matcher(text).replaceAll("$1");
        text = OTHER_INLINE.matcher(text).replaceAll("");
        text = PARAGRAPH.matcher(text).replaceAll("\n\n");
        text = TAG.matcher(text).replaceAll("");
        for (var entity : ENTITIES.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return GAPS.matcher(text.replace("&amp;", "&").strip()).replaceAll("\n\n");
    }
}
