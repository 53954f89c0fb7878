package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.PartsStep;
import continent.engines.curation.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// Which parts of documents came before, whole set over, by one look at all hashes in the order of the input.
///
/// Where there are more than [#PARTS_MAX] of them, several looks are taken, each at the hashes of one residue
/// class, so that the table of those seen stays within 128 MB. Beside it one bit a part is held. Found again from
/// the files after an interruption: it takes seconds where making them took minutes.
final class RecurringParts implements Decided {

    static final int PARTS_MAX = 8_000_000;

    private final RandomReads parts;
    private final Ends ends;
    private final PartsStep step;
    private final String stepName;
    private final Numbering numbers;
    private final long[] firstPart;
    private final long[] cameBefore;

    /// @param partsMax how many parts are looked at in one go
    RecurringParts(List<SliceFolder> folders, PartsStep step, String stepName, int partsMax) throws IOException {
        this.step = step;
        this.parts = new RandomReads(folders.stream().map(SliceFolder::keys).toList());
        this.ends = new Ends(folders);
        this.stepName = stepName;
        this.numbers = new Numbering(folders);
        this.firstPart = new long[folders.size() + 1];
        for (int i = 0; i < folders.size(); i++) {
            firstPart[i + 1] = firstPart[i] + Files.size(folders.get(i).keys()) / Long.BYTES;
        }
        long all = firstPart[folders.size()];
        this.cameBefore = new long[Math.toIntExact(all / Long.SIZE + 1)];
        int looks = Math.toIntExact(1 + all / partsMax);
        for (int look = 0; look < looks; look++) {
            look(look, looks, (int) Math.min(all, partsMax));
        }
    }

    private void look(int look, int looks, int expected) {
        var seen = new Seen(expected);
        for (int slice = 0; slice + 1 < firstPart.length; slice++) {
            int count = Math.toIntExact(firstPart[slice + 1] - firstPart[slice]);
            var hashes = ByteBuffer.allocate(count * Long.BYTES);
            parts.read(slice, 0, hashes);
            for (int i = 0; i < count; i++) {
                long hash = hashes.getLong(i * Long.BYTES);
                if (Long.remainderUnsigned(hash, looks) == look && !seen.add(hash)) {
                    long part = firstPart[slice] + i;
                    cameBefore[(int) (part / Long.SIZE)] |= 1L << part;
                }
            }
        }
    }

    /// A set of hashes: open addressing in one array, twice as large as what may come, and larger where more does.
    private static final class Seen {
        private long[] table;
        private int count;
        private boolean zero;

        Seen(int expected) {
            table = new long[Integer.highestOneBit(Math.max(16, expected)) * 2];
        }

        boolean add(long hash) {
            if (hash == 0) {
                boolean isNew = !zero;
                zero = true;
                return isNew;
            }
            int at = place(hash);
            if (table[at] == hash) {
                return false;
            }
            table[at] = hash;
            if (++count > table.length / 4 * 3) {
                long[] old = table;
                table = new long[old.length * 2];
                Arrays.stream(old).filter(value -> value != 0).forEach(value -> table[place(value)] = value);
            }
            return true;
        }

        private int place(long hash) {
            int at = (int) (hash >>> 32) & (table.length - 1);
            while (table[at] != 0 && table[at] != hash) {
                at = (at + 1) & (table.length - 1);
            }
            return at;
        }
    }

    @Override
    public String stepName() {
        return stepName;
    }

    @Override
    public int first(int slice) {
        return numbers.first(slice);
    }

    @Override
    public Verdict verdict(Document document, int number) {
        int slice = numbers.slice(number);
        var range = ends.of(slice, number - (long) numbers.first(slice));
        boolean[] bits = new boolean[range.length()];
        for (int i = 0; i < bits.length; i++) {
            long part = firstPart[slice] + range.from() + i;
            bits[i] = (cameBefore[(int) (part / Long.SIZE)] & (1L << part)) != 0;
        }
        return step.without(document, bits);
    }

    @Override
    public void close() {
        ends.close();
        parts.close();
    }
}
