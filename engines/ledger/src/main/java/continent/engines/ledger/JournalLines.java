package continent.engines.ledger;

import continent.engines.ledger.FileJournal.JournalException;
import continent.kernel.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// The lines of a journal: eight hexadecimal digits of CRC-32C, a space, the posting as canonical JSON, a line
/// feed.
final class JournalLines {

    private static final int CHECKSUM_LENGTH = 8;

    private JournalLines() {}

    static String line(Posting posting) {
        String json = CanonicalJson.text(PostingJson.values(posting));
        return checksum(json) + " " + json + "\n";
    }

    private static String checksum(String json) {
        var crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /// Reads whole lines into the book and returns how many bytes they take; what follows is a torn tail.
    ///
    /// @throws JournalException where a line before the last is damaged
    static long read(byte[] bytes, MemoryBook book) throws JournalException {
        int start = 0;
        while (start < bytes.length) {
            int end = lineFeed(bytes, start);
            if (end < 0) {
                return start;
            }
            boolean taken = take(Arrays.copyOfRange(bytes, start, end), book);
            if (!taken && end + 1 == bytes.length) {
                return start;
            }
            if (!taken) {
                throw new JournalException("line " + (book.sequence() + 1) + " of the journal is damaged", null);
            }
            start = end + 1;
        }
        return start;
    }

    private static int lineFeed(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean take(byte[] line, MemoryBook book) throws JournalException {
        if (line.length <= CHECKSUM_LENGTH + 1 || line[CHECKSUM_LENGTH] != ' ') {
            return false;
        }
        String text = new String(line, StandardCharsets.UTF_8);
        String json = text.substring(CHECKSUM_LENGTH + 1);
        if (!text.startsWith(checksum(json))) {
            return false;
        }
        try {
            book.add(PostingJson.read(json));
            return true;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new JournalException(
                    "line " + (book.sequence() + 1) + " of the journal holds no next posting: " + e.getMessage(), e);
        }
    }
}
