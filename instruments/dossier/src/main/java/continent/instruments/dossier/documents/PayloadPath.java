package continent.instruments.dossier.documents;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds values in a payload and writes them as plain text.
final class PayloadPath {

    private static final int DIGITS_MAX = 200;

    private PayloadPath() {}

    /// @param key   the item's name in an object; empty in a list
    /// @param value the item
    record Item(String key, @Nullable Object value) {}

    static @Nullable Object at(@Nullable Object value, String path) {
        Object found = value;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    /// The items of a list, or the keys of an object.
    static List<?> items(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Map<?, ?> map -> map.keySet().stream().sorted().toList();
            case null, default -> List.of();
        };
    }

    /// The rows of a table: the payload itself where the path is empty.
    static List<Item> rows(Map<String, @Nullable Object> payload, String path) {
        if (path.isEmpty()) {
            return List.of(new Item("", payload));
        }
        return switch (at(payload, path)) {
            case List<?> list -> list.stream().map(item -> new Item("", item)).toList();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> new Item(String.valueOf(entry.getKey()), entry.getValue()))
                        .sorted(java.util.Comparator.comparing(Item::key))
                        .toList();
            case null, default -> List.of();
        };
    }

    static @Nullable Object cell(Map<String, @Nullable Object> payload, Item row, String path) {
        return switch (path) {
            case "@key" -> row.key();
            case "@value", "@item" -> row.value();
            default -> path.startsWith("^") ? at(payload, path.substring(1)) : at(row.value(), path);
        };
    }

    /// A number, also where it stands as a text of digits.
    static Optional<BigDecimal> number(@Nullable Object value) {
        String text = value instanceof Number || value instanceof String ? value.toString() : "";
        if (text.isEmpty()
                || text.length() > DIGITS_MAX
                || !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text.strip();
            case BigDecimal number -> plain(number);
            case Double number -> plain(BigDecimal.valueOf(number));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list ->
                String.join(", ", list.stream().map(PayloadPath::text).toList());
            case Map<?, ?> map ->
                String.join(
                        ", ",
                        map.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                                .sorted()
                                .toList());
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
