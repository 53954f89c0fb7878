package continent.engines.curation;

import java.util.List;

/// One option of a step.
///
/// @param name     lower case with hyphens, unit last
/// @param kind     what values it takes
/// @param fallback its default, of the kind's Java type (Long, Double, Boolean, String, List of String)
/// @param min      smallest number allowed
/// @param max      largest number allowed
/// @param allowed  the only texts allowed; empty for any
public record OptionSpec(
        String name, Kind kind, Object fallback, double min, double max, List<String> allowed, String summary) {

    public enum Kind {
        WHOLE,
        REAL,
        FLAG,
        TEXT,
        TEXTS
    }

    public static OptionSpec whole(String name, long fallback, long min, long max, String summary) {
        return new OptionSpec(name, Kind.WHOLE, fallback, min, max, List.of(), summary);
    }

    public static OptionSpec real(String name, double fallback, double min, double max, String summary) {
        return new OptionSpec(name, Kind.REAL, fallback, min, max, List.of(), summary);
    }

    public static OptionSpec flag(String name, boolean fallback, String summary) {
        return new OptionSpec(name, Kind.FLAG, fallback, 0, 0, List.of(), summary);
    }

    public static OptionSpec text(String name, String fallback, List<String> allowed, String summary) {
        return new OptionSpec(name, Kind.TEXT, fallback, 0, 0, List.copyOf(allowed), summary);
    }

    public static OptionSpec texts(String name, List<String> fallback, List<String> allowed, String summary) {
        return new OptionSpec(name, Kind.TEXTS, List.copyOf(fallback), 0, 0, List.copyOf(allowed), summary);
    }
}
