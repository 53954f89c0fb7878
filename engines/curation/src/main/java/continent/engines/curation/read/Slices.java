package continent.engines.curation.read;

import java.util.ArrayList;
import java.util.List;

/// Cuts the input into pieces of work. The cut depends on names, order and lengths alone, so that it is the
/// same for any number of threads and after any interruption.
public final class Slices {

    static final long SLICE_BYTES = 4L << 20;
    private static final int SLICE_FILES_MAX = 1_000;

    private Slices() {}

    /// A part of a file: lines that start in `from` (inclusive) to `to` (exclusive); a file that can't be cut
    /// is whole.
    ///
    /// @param linesBefore line ends before `from`
    public record Part(InputFile file, long from, long to, long linesBefore) {}

    /// @param number place in the order, from 0
    public record Slice(int number, List<Part> parts) {
        public long bytes() {
            return parts.stream().mapToLong(part -> part.to - part.from).sum();
        }
    }

    /// @param fingerprints one for each file
    public static List<Slice> cut(List<InputFile> files, List<Fingerprint> fingerprints) {
        var slices = new ArrayList<Slice>();
        var parts = new ArrayList<Part>();
        long bytes = 0;
        for (int i = 0; i < files.size(); i++) {
            for (var part : parts(files.get(i), fingerprints.get(i))) {
                if (!parts.isEmpty()
                        && (bytes + part.to - part.from > SLICE_BYTES || parts.size() >= SLICE_FILES_MAX)) {
                    slices.add(new Slice(slices.size(), List.copyOf(parts)));
                    parts.clear();
                    bytes = 0;
                }
                parts.add(part);
                bytes += part.to - part.from;
            }
        }
        if (!parts.isEmpty()) {
            slices.add(new Slice(slices.size(), List.copyOf(parts)));
        }
        return List.copyOf(slices);
    }

    /// Plain lines can be cut; compressed ones, archives and whole texts can't.
    static boolean isCut(InputFile file) {
        return file.format() == InputFile.Format.JSONL && !file.isPacked() && file.bytes() > SLICE_BYTES;
    }

    private static List<Part> parts(InputFile file, Fingerprint fingerprint) {
        int pieces = fingerprint.linesUntil().size();
        if (!isCut(file) || pieces == 0) {
            return List.of(new Part(file, 0, file.bytes(), 0));
        }
        var parts = new ArrayList<Part>();
        for (int i = 0; i < pieces; i++) {
            long from = i * SLICE_BYTES;
            long to = i + 1 == pieces ? file.bytes() : from + SLICE_BYTES;
            parts.add(new Part(file, from, to, fingerprint.linesUntil().get(i)));
        }
        return parts;
    }
}
