package continent.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A piece of YAML that knows where it stands, so that every message can name line and column (both from 1).
public sealed interface YamlNode {

    int line();

    int column();

    /// Plain maps, lists, strings, numbers, booleans and null.
    @Nullable
    Object plain();

    /// @param entries in the order of the file; no key twice
    record Mapping(Map<String, Entry> entries, int line, int column) implements YamlNode {

        public @Nullable YamlNode get(String key) {
            var entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        @Override
        public Map<String, @Nullable Object> plain() {
            var map = new LinkedHashMap<String, @Nullable Object>();
            entries.forEach((key, entry) -> map.put(key, entry.value().plain()));
            return map;
        }
    }

    /// One key of a mapping, with the place of the key itself.
    record Entry(YamlNode value, int line, int column) {}

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        @Override
        public List<@Nullable Object> plain() {
            var list = new ArrayList<@Nullable Object>();
            items.forEach(item -> list.add(item.plain()));
            return list;
        }
    }

    /// @param value a string, whole number (Long), number (Double), Boolean or null, by YAML 1.2's core schema
    /// @param text  as it was written
    record Scalar(@Nullable Object value, String text, int line, int column) implements YamlNode {
        @Override
        public @Nullable Object plain() {
            return value;
        }
    }
}
