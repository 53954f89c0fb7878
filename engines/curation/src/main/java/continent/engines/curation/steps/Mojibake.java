package continent.engines.curation.steps;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Undoes UTF-8 that was read as Windows-1252 (`cafÃ©` for `café`), line by line, twice at most.
///
/// A line is changed only where it is certain: every character has a byte in Windows-1252, the bytes are valid
/// UTF-8, and sequences of at least two bytes came out. Text that is right as it is practically never fits
/// that: `Ã©` would have to be meant.
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int ROUNDS_MAX = 2;

    private Mojibake() {}

    static String repaired(String text) {
        if (!isSuspicious(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            out.append(line(text.substring(start, end)));
            if (end < text.length()) {
                out.append('\n');
            }
            start = end + 1;
        }
        return out.toString();
    }

    private static String line(String line) {
        String current = line;
        for (int round = 0; round < ROUNDS_MAX && isSuspicious(current); round++) {
            String next = decoded(current);
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    /// Whether there is a character that starts a UTF-8 sequence when taken as a byte, followed by one that
    /// goes on.
    private static boolean isSuspicious(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && text.charAt(i + 1) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String line) {
        byte[] bytes = new byte[line.length()];
        for (int i = 0; i < line.length(); i++) {
            int b = byteOf(line.charAt(i));
            if (b < 0) {
                return line;
            }
            bytes[i] = (byte) b;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return line;
        }
    }

    /// The byte of Windows-1252, with its five holes taken as Latin-1; -1 where there is none.
    private static int byteOf(char c) {
        if (c < 0x100) {
            return c;
        }
        try {
            var bytes = WINDOWS_1252
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(new char[] {c}));
            return bytes.get() & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
