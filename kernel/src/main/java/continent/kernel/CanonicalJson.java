package continent.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes JSON in the one form that can be hashed: RFC 8785, JSON Canonicalization Scheme.
///
/// Takes what JSON can hold: maps with string keys, lists, strings, booleans, null, and numbers. A number is a
/// 64-bit float in JSON, so whole numbers beyond 2^53 are refused rather than rounded: write those as strings.
public final class CanonicalJson {

    private static final long EXACT_MAX = 1L << 53;
    private static final long FEW_DIGITS = 1_000_000_000_000_000L;

    private CanonicalJson() {}

    /// The canonical bytes, UTF-8.
    ///
    /// @throws IllegalArgumentException where the value holds something that JSON can't, or not exactly
    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The canonical text.
    ///
    /// @throws IllegalArgumentException where the value holds something that JSON can't, or not exactly
    public static String text(@Nullable Object value) {
        var out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    /// Appends the canonical text.
    ///
    /// @throws IllegalArgumentException where the value holds something that JSON can't, or not exactly
    public static void append(@Nullable Object value, StringBuilder out) {
        write(value, out);
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String s -> string(s, out);
            case Boolean b -> out.append(b.booleanValue());
            case Number n -> out.append(number(n));
            case Map<?, ?> map -> object(map, out);
            case Iterable<?> list -> array(list, out);
            case Enum<?> e -> string(e.name(), out);
            default ->
                throw new IllegalArgumentException(
                        "JSON can't hold a " + value.getClass().getName());
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        String gap = "";
        for (var entry : sorted(map).entrySet()) {
            out.append(gap);
            string((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            gap = ",";
        }
        out.append('}');
    }

    /// String compares UTF-16 units, as RFC 8785 asks (3.2.3).
    private static Map<?, ?> sorted(Map<?, ?> map) {
        if (map.size() < 2 || (map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null)) {
            return map;
        }
        var copy = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private static void array(Iterable<?> list, StringBuilder out) {
        out.append('[');
        String gap = "";
        for (Object item : list) {
            out.append(gap);
            write(item, out);
            gap = ",";
        }
        out.append(']');
    }

    /// What needs no escape is appended in one piece: nearly all of a text.
    private static void string(String s, StringBuilder out) {
        out.append('"');
        int start = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                out.append(s, start, i);
                character(s, i, out);
                start = i + 1;
            }
        }
        out.append(s, start, s.length()).append('"');
    }

    private static void character(String s, int i, StringBuilder out) {
        char c = s.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append(String.format("\\u%04x", (int) c));
                } else if (isLone(s, i)) {
                    throw new IllegalArgumentException("a lone surrogate at index " + i + " is no Unicode text");
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean isLone(String s, int i) {
        char c = s.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
    }

    /// A number as ECMAScript prints it (RFC 8785, 3.2.2.3).
    static String number(Number n) {
        return switch (n) {
            case Integer i -> i.toString();
            case Short s -> s.toString();
            case Byte b -> b.toString();
            case Long l when Math.abs(l) <= EXACT_MAX && l != Long.MIN_VALUE -> l.toString();
            case Long l -> whole(BigInteger.valueOf(l));
            case BigInteger b -> whole(b);
            case BigDecimal d -> decimal(exactly(d));
            default -> decimal(n.doubleValue());
        };
    }

    private static String whole(BigInteger value) {
        if (value.abs().compareTo(BigInteger.valueOf(EXACT_MAX)) > 0) {
            throw new IllegalArgumentException(value + " is beyond 2^53: write it as a string");
        }
        return value.toString();
    }

    private static double exactly(BigDecimal d) {
        double value = d.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(d + " is beyond a 64-bit float: write it as a string");
        }
        return value;
    }

    private static String decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        if (value == 0) {
            return "0";
        }
        long tenThousandths = Math.round(value * 10_000);
        if (Math.abs(tenThousandths) < FEW_DIGITS && tenThousandths / 10_000.0 == value) {
            return fourPlaces(tenThousandths);
        }
        var shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // where the decimal point stands, counted from the first digit
        return (value < 0 ? "-" : "") + place(digits, point);
    }

    /// Of at most fifteen digits there is one decimal at most for each float, so these are the fewest.
    private static String fourPlaces(long tenThousandths) {
        long size = Math.abs(tenThousandths);
        var out = new StringBuilder(20);
        out.append(tenThousandths < 0 ? "-" : "").append(size / 10_000);
        int rest = (int) (size % 10_000);
        if (rest > 0) {
            out.append('.');
            for (int unit = 1_000; rest > 0; unit /= 10) {
                out.append((char) ('0' + rest / unit));
                rest %= unit;
            }
        }
        return out.toString();
    }

    /// The fewest digits that read back as the same float. Java prints at least two, so one digit is tried first.
    private static BigDecimal shortest(double value) {
        var printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var single = printed.round(new MathContext(1));
        return single.doubleValue() == value ? single.stripTrailingZeros() : printed;
    }

    private static String place(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }
}
