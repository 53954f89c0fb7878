package continent.engines.curation.text;

import static continent.engines.curation.text.Characters.ALPHABETIC;
import static continent.engines.curation.text.Characters.LOWER;

/// Tells whether a word is an address of the web or of a mailbox, which is never cut inside: an optional scheme,
/// an optional user, a host with a top-level name in lower case or a public IPv4 number, an optional port and
/// path. As spaCy 3.8.18 asks it, without its regular expression.
final class Addresses {

    private static final int LABEL_MAX = 64;
    private static final int TOP_MAX = 63;

    private Addresses() {}

    static boolean is(char[] text, int from, int to) {
        if (!hasDot(text, from, to)) {
            return false;
        }
        if (host(text, from, to)) {
            return true;
        }
        int scheme = afterScheme(text, from, to);
        if (scheme > 0 && host(text, scheme, to)) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            if (text[i] == '@' && host(text, i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDot(char[] text, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (text[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private static int afterScheme(char[] text, int from, int to) {
        int i = from;
        while (i < to && (Character.isLetterOrDigit(text[i]) || "_+-.".indexOf(text[i]) >= 0)) {
            i++;
        }
        return i - from >= 2 && i + 2 < to && text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/' ? i + 3 : 0;
    }

    private static boolean host(char[] text, int from, int to) {
        int end = from;
        while (end < to && ":/?#".indexOf(text[end]) < 0) {
            end++;
        }
        return (named(text, from, end) || numbered(text, from, end)) && rest(text, end, to);
    }

    private static boolean rest(char[] text, int from, int to) {
        int i = from;
        if (i < to && text[i] == ':') {
            int digits = 0;
            for (i++; i < to && Character.isDigit(text[i]); i++) {
                digits++;
            }
            if (digits < 2 || digits > 5) {
                return false;
            }
        }
        return i == to || "/?#".indexOf(text[i]) >= 0;
    }

    private static boolean named(char[] text, int from, int to) {
        int top = to;
        while (top > from && (Characters.of(text[top - 1]) & (ALPHABETIC | LOWER)) == (ALPHABETIC | LOWER)) {
            top--;
        }
        if (to - top < 2 || to - top > TOP_MAX || top - 1 <= from || text[top - 1] != '.') {
            return false;
        }
        int label = from;
        for (int i = from; i < top; i++) {
            if (text[i] == '.') {
                if (i == label || i - label > LABEL_MAX || !inLabel(text[label]) || !inLabel(text[i - 1])) {
                    return false;
                }
                label = i + 1;
            } else if (!inLabel(text[i]) && text[i] != '-' && text[i] != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean inLabel(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0xA1;
    }

    private static boolean numbered(char[] text, int from, int to) {
        int[] parts = new int[4];
        int part = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '.' && digits > 0 && part < 3) {
                part++;
                digits = 0;
            } else if (text[i] >= '0' && text[i] <= '9' && digits < 3) {
                parts[part] = parts[part] * 10 + text[i] - '0';
                digits++;
            } else {
                return false;
            }
        }
        boolean local = parts[0] == 10
                || parts[0] == 127
                || (parts[0] == 169 && parts[1] == 254)
                || (parts[0] == 192 && parts[1] == 168)
                || (parts[0] == 172 && parts[1] >= 16 && parts[1] <= 31);
        return part == 3
                && digits > 0
                && !local
                && parts[0] >= 1
                && parts[0] <= 223
                && parts[1] <= 255
                && parts[2] <= 255
                && parts[3] >= 1
                && parts[3] <= 254;
    }
}
