package continent.engines.curation.read;

import org.jspecify.annotations.Nullable;

/// Reads the usual line, an object of strings `id` and `text` and nothing else, without a tree of values: a fifth of
/// a whole run went there. Whatever else a line is, or may be wrong with it, is left to the full reader.
final class PlainLine {

    private static final int CONTROL = 0x20;

    private char[] chars = new char[1 << 12];
    private int at;
    private @Nullable String id;
    private @Nullable String text;

    /// True where the line is such an object; [#id] and [#text] then hold what it says.
    boolean read(String line) {
        int length = line.length();
        if (chars.length < length) {
            chars = new char[length * 2];
        }
        line.getChars(0, length, chars, 0);
        id = null;
        text = null;
        at = 0;
        if (!next('{', length) || !member(length) || !next(',', length) || !member(length) || !next('}', length)) {
            return false;
        }
        skip(length);
        return at == length && id != null && text != null;
    }

    String id() {
        return id == null ? "" : id;
    }

    String text() {
        return text == null ? "" : text;
    }

    private boolean member(int length) {
        String name = string(length);
        if (name == null || !next(':', length)) {
            return false;
        }
        String value = string(length);
        if (name.equals("id") && id == null) {
            id = value;
        } else if (name.equals("text") && text == null) {
            text = value;
        } else {
            return false;
        }
        return value != null;
    }

    private void skip(int length) {
        while (at < length && (chars[at] == ' ' || chars[at] == '\t' || chars[at] == '\r')) {
            at++;
        }
    }

    private boolean next(char wanted, int length) {
        skip(length);
        return at < length && chars[at++] == wanted;
    }

    /// A string, unescaped in place: what comes out is never longer than what went in.
    private @Nullable String string(int length) {
        if (!next('"', length)) {
            return null;
        }
        int start = at;
        int to = at;
        while (at < length) {
            char c = chars[at++];
            if (c == '"') {
                return new String(chars, start, to - start);
            }
            if (c < CONTROL) {
                return null;
            }
            if (c == '\\') {
                int escaped = escaped(length);
                if (escaped < 0) {
                    return null;
                }
                c = (char) escaped;
            }
            chars[to++] = c;
        }
        return null;
    }

    private int escaped(int length) {
        if (at == length) {
            return -1;
        }
        return switch (chars[at++]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit(length);
            default -> -1;
        };
    }

    private int unit(int length) {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < length && chars[at] < 128 ? Character.digit(chars[at++], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
