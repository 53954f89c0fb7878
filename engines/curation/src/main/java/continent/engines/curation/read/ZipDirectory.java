package continent.engines.curation.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What Java's own reader keeps back of a zip's central directory (PKWARE APPNOTE 4.3.12): whether an entry is
/// a symbolic link, which stands in the upper half of the external attributes, and whether it is encrypted (bit
/// 0 of the flags).
record ZipDirectory(Map<String, String> refusals) {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int COMMENT_MAX = 65_535;
    private static final long DIRECTORY_BYTES_MAX = 256L << 20;
    private static final int TYPE_MASK = 0xF000;
    private static final int LINK = 0xA000;

    Optional<String> refusal(String name) {
        return Optional.ofNullable(refusals.get(name));
    }

    boolean hasEncrypted() {
        return refusals.containsValue("encrypted");
    }

    /// Names in UTF-8; a directory that can't be parsed gives nothing, the entries' content is checked all the
    /// same.
    static ZipDirectory of(Path path) throws Opened.Unreadable {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return new ZipDirectory(refusals(directory(file)));
        } catch (IOException e) {
            throw new Opened.Unreadable("unreadable", "it can't be read: " + Opened.text(e));
        }
    }

    private static ByteBuffer directory(RandomAccessFile file) throws IOException, Opened.Unreadable {
        long length = file.length();
        byte[] tail = new byte[(int) Math.min(length, END_LENGTH + COMMENT_MAX)];
        file.seek(length - tail.length);
        file.readFully(tail);
        var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = tail.length - END_LENGTH; i >= 0; i--) {
            if (end.getInt(i) == END_SIGNATURE) {
                long size = Integer.toUnsignedLong(end.getInt(i + 12));
                long from = length - tail.length + i - size;
                if (size > DIRECTORY_BYTES_MAX) {
                    throw new Opened.Unreadable("archive-too-large", "its directory is larger than is allowed");
                }
                return from < 0 ? ByteBuffer.allocate(0) : at(file, from, (int) size);
            }
        }
        return ByteBuffer.allocate(0);
    }

    private static ByteBuffer at(RandomAccessFile file, long from, int size) throws IOException {
        byte[] bytes = new byte[size];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Map<String, String> refusals(ByteBuffer directory) {
        var refusals = new HashMap<String, String>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int flags = directory.getShort(at + 8) & 0xFFFF;
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int more = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            int mode = directory.getInt(at + 38) >>> 16;
            if (at + ENTRY_LENGTH + nameLength > directory.limit()) {
                break;
            }
            byte[] name = new byte[nameLength];
            directory.get(at + ENTRY_LENGTH, name);
            if ((mode & TYPE_MASK) == LINK) {
                refusals.put(new String(name, StandardCharsets.UTF_8), "symbolic-link");
            } else if ((flags & 1) != 0) {
                refusals.put(new String(name, StandardCharsets.UTF_8), "encrypted");
            }
            at += ENTRY_LENGTH + nameLength + more;
        }
        return refusals;
    }
}
