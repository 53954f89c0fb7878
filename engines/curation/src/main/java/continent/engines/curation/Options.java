package continent.engines.curation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The options of one step in a recipe: complete, checked against their [OptionSpec]s, sorted by name.
public record Options(Map<String, Object> values) {

    public Options {
        values = Map.copyOf(values);
    }

    /// All defaults of a step, with some replaced.
    public static Options of(StepEntry entry, Map<String, Object> given) {
        var all = new TreeMap<String, Object>();
        entry.options().forEach(option -> all.put(option.name(), option.fallback()));
        all.putAll(given);
        return new Options(all);
    }

    public long whole(String name) {
        return (Long) value(name);
    }

    public int number(String name) {
        return Math.toIntExact(whole(name));
    }

    public double real(String name) {
        return (Double) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public String text(String name) {
        return (String) value(name);
    }

    public List<String> texts(String name) {
        return ((List<?>) value(name)).stream().map(String.class::cast).toList();
    }

    private Object value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no option '" + name + "'");
        }
        return value;
    }
}
