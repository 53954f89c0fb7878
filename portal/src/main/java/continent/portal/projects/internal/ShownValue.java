package continent.portal.projects.internal;

import continent.portal.frame.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of a payload as it is set on a page.
public sealed interface ShownValue {

    record Text(String text) implements ShownValue {}

    record Items(List<String> items) implements ShownValue {}

    record Pairs(List<Pair> pairs) implements ShownValue {}

    record Pair(String name, ShownValue value) {}

    /// A list of objects as a table; each row as long as the columns.
    record Rows(List<String> columns, List<List<String>> rows) implements ShownValue {}

    static ShownValue of(@Nullable Object value, Texts texts) {
        return switch (value) {
            case Map<?, ?> map -> {
                var pairs = new ArrayList<Pair>();
                map.forEach((name, inner) -> pairs.add(new Pair(String.valueOf(name), of(inner, texts))));
                yield new Pairs(pairs);
            }
            case List<?> list
            when !list.isEmpty() && list.stream().allMatch(Map.class::isInstance) -> rows(list, texts);
            case List<?> list ->
                new Items(list.stream().map(item -> text(item, texts)).toList());
            case null, default -> new Text(text(value, texts));
        };
    }

    private static Rows rows(List<?> list, Texts texts) {
        var columns = new LinkedHashSet<String>();
        list.forEach(row -> ((Map<?, ?>) row).keySet().forEach(column -> columns.add(String.valueOf(column))));
        var rows = new ArrayList<List<String>>();
        for (Object row : list) {
            var cells = new ArrayList<String>();
            columns.forEach(column -> cells.add(text(((Map<?, ?>) row).get(column), texts)));
            rows.add(cells);
        }
        return new Rows(List.copyOf(columns), rows);
    }

    private static String text(@Nullable Object value, Texts texts) {
        return switch (value) {
            case null -> "–";
            case Integer n -> texts.number(n.longValue());
            case Long n -> texts.number(n);
            case Number n -> texts.number(n.doubleValue(), 6);
            case List<?> list ->
                String.join(", ", list.stream().map(item -> text(item, texts)).toList());
            case Map<?, ?> map ->
                String.join(
                        ", ",
                        map.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + text(entry.getValue(), texts))
                                .toList());
            default -> value.toString();
        };
    }
}
