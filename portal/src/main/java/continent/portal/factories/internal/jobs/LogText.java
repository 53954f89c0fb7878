package continent.portal.factories.internal.jobs;

/// Turns bytes of a stranger's log into text for a page.
final class LogText {

    private LogText() {}

    /// How many of the bytes are whole UTF-8 characters; all where nothing follows.
    static int whole(byte[] bytes, boolean ended) {
        if (ended) {
            return bytes.length;
        }
        for (int back = 1; back <= Math.min(4, bytes.length); back++) {
            int lead = bytes[bytes.length - back] & 0xFF;
            if (lead < 0x80) {
                return bytes.length;
            }
            if (lead >= 0xC0) {
                int wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return wanted > back ? bytes.length - back : bytes.length;
            }
        }
        return bytes.length;
    }

    /// Without control characters, which could rewrite what a reader sees; tabs and line feeds stay.
    static String readable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean plain = c == '\n' || c == '\t' || !Character.isISOControl(c);
            boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            if (plain && !turns) {
                out.appendCodePoint(c);
            } else if (c != '\r') {
                out.append('\uFFFD');
            }
        });
        return out.toString();
    }
}
