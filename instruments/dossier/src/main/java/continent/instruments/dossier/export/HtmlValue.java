package continent.instruments.dossier.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds a value of a payload to a page: objects as pairs, lists of objects as tables, other lists as lists.
final class HtmlValue {

    private HtmlValue() {}

    static void add(Html html, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> pairs(html, map);
            case List<?> list
            when !list.isEmpty() && list.stream().allMatch(Map.class::isInstance) -> table(html, list);
            case List<?> list -> html.raw(Html.escape(inline(list)));
            case null, default -> html.raw(Html.escape(inline(value)));
        }
    }

    private static void pairs(Html html, Map<?, ?> map) {
        if (map.isEmpty()) {
            html.raw("–");
            return;
        }
        html.raw("<dl>\n");
        map.forEach((name, inner) -> {
            html.element("dt", String.valueOf(name));
            html.raw("<dd>");
            add(html, inner);
            html.raw("</dd>\n");
        });
        html.raw("</dl>\n");
    }

    private static void table(Html html, List<?> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> ((Map<?, ?>) row).keySet().forEach(column -> columns.add(String.valueOf(column))));
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + Html.escape(html.text("table"))
                + "\"><table>\n<thead><tr>");
        columns.forEach(column -> html.element("th", Map.of("scope", "col"), column));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Object row : rows) {
            html.raw("<tr>");
            columns.forEach(column -> html.element("td", inline(((Map<?, ?>) row).get(column))));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static String inline(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Map<?, ?> map ->
                String.join(
                        ", ",
                        map.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + inline(entry.getValue()))
                                .toList());
            case List<?> list ->
                list.isEmpty()
                        ? "–"
                        : String.join(", ", list.stream().map(HtmlValue::inline).toList());
            default -> Objects.toString(value);
        };
    }
}
