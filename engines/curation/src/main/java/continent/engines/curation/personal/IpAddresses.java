package continent.engines.curation.personal;

import java.util.List;
import java.util.Set;

/// Network addresses: IPv4 in four decimal parts, IPv6 by RFC 4291 (`::`, and IPv4 at the end). Port, prefix length
/// and zone are not part of the span. Four numbers that are said to be a version or a section are left out.
final class IpAddresses implements Recogniser {

    private static final int V6_MAX = 45;
    private static final Set<String> NOT_AN_ADDRESS = Context.words("""
            version versions ver v release build section chapter figure table article
            """);

    @Override
    public void find(String text, List<Span> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean starts = (hex(c) || c == ':') && !Context.isWord(text, at - 1) && !isJoin(text, at - 1);
            int end = starts ? end(text, at) : 0;
            if (end > at) {
                found.add(new Span(Span.Type.IP_ADDRESS, at, end, 0.95));
                at = end;
            } else {
                at++;
            }
        }
    }

    private static boolean isJoin(String text, int at) {
        return at >= 0 && (text.charAt(at) == '.' || text.charAt(at) == ':') && at > 0 && Context.isWord(text, at - 1);
    }

    private static int end(String text, int start) {
        int end = start;
        int colons = 0;
        int dots = 0;
        while (end < text.length() && end - start <= V6_MAX) {
            char c = text.charAt(end);
            if (c == ':') {
                colons++;
            } else if (c == '.') {
                dots++;
            } else if (!hex(c)) {
                break;
            }
            end++;
        }
        if (end - start > V6_MAX || Context.isWord(text, end)) {
            return 0;
        }
        if (colons < 2) {
            return dots < 3 ? 0 : v4(text, start);
        }
        while (end > start
                && (text.charAt(end - 1) == '.' || (text.charAt(end - 1) == ':' && text.charAt(end - 2) != ':'))) {
            end--;
        }
        return isV6(text.substring(start, end)) ? end : 0;
    }

    private static int v4(String text, int start) {
        int at = start;
        for (int part = 0; part < 4; part++) {
            int from = at;
            int value = 0;
            while (Context.isDigit(text, at) && at - from < 4) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            if (at == from || at - from > 3 || value > 255 || (at - from > 1 && text.charAt(from) == '0')) {
                return 0;
            }
            if (part < 3) {
                if (at >= text.length() || text.charAt(at) != '.') {
                    return 0;
                }
                at++;
            }
        }
        boolean goesOn = Context.isWord(text, at)
                || (at < text.length() && text.charAt(at) == '.' && Context.isDigit(text, at + 1));
        return goesOn || Context.justBefore(text, start, NOT_AN_ADDRESS) ? 0 : at;
    }

    private static boolean isV6(String address) {
        int gap = address.indexOf("::");
        if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        if (gap < 0) {
            return groups(address) == 8;
        }
        int before = groups(address.substring(0, gap));
        int after = groups(address.substring(gap + 2));
        boolean telling = address.length() > 4 && address.chars().anyMatch(Character::isDigit);
        return before >= 0 && after >= 0 && before + after <= 7 && (telling || address.equals("::1"));
    }

    /// The number of 16-bit groups, -1 where one is wrong; an IPv4 address at the end counts as two.
    private static int groups(String piece) {
        if (piece.isEmpty()) {
            return 0;
        }
        String[] parts = piece.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && parts[i].indexOf('.') > 0) {
                if (v4(parts[i], 0) != parts[i].length()) {
                    return -1;
                }
                count += 2;
            } else if (parts[i].isEmpty() || parts[i].length() > 4 || parts[i].indexOf('.') >= 0) {
                return -1;
            } else {
                count++;
            }
        }
        return count;
    }

    private static boolean hex(char c) {
        return Context.digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
