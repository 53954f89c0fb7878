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
                for (int i = 0; counted && i < read; i++, position++) {
                    if (position % Slices.SLICE_BYTES == 0) {
                        lines.add(count);
                    }
                    count += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            return new Fingerprint("unreadable", List.of());
        }
        return new Fingerprint(Hash.hex(digest.digest()), List.copyOf(lines));
    }
}
