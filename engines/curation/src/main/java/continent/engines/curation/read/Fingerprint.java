package continent.engines.curation.read;

import continent.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What a file holds, by one pass over its bytes.
///
/// @param sha256     of the bytes; of nothing where it can't be read
/// @param linesUntil line ends before each multiple of the size of a slice, so that every part knows its line
/// numbers
public record Fingerprint(String sha256, List<Long> linesUntil) {

    /// Never fails: a file that can't be read has the fingerprint of that.
    public static Fingerprint of(InputFile file) {
        var digest = Hash.digest();
        var lines = new ArrayList<Long>();
        boolean counted = Slices.isCut(file);
        long count = 0;
        long position = 0;
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; counted && i < read; ) {
                    long inSlice = position % Slices.SLICE_BYTES;
                    if (inSlice == 0) {
                        lines.add(count);
                    }
                    int end = (int) Math.min(read, i + Slices.SLICE_BYTES - inSlice);
                    count += lineEnds(buffer, i, end);
                    position += end - i;
                    i = end;
                }
            }
        } catch (IOException e) {
            return new Fingerprint("unreadable", List.of());
        }
        return new Fingerprint(Hash.hex(digest.digest()), List.copyOf(lines));
    }

    /// No branch in the loop: vector instructions.
    private static int lineEnds(byte[] bytes, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            ends += bytes[i] == '\n' ? 1 : 0;
        }
        return ends;
    }
}
