package continent.engines.curation.run;

import continent.engines.curation.GroupingStep;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;

/// Finds the groups of a grouping step over all documents.
///
/// For each band, documents are sorted by key; those with an equal key are compared with the leaders of that
/// key: the first, and every one that was like no leader before it. Pairs that are the same are united
/// (union-find, the smaller number leads), so that a group is a connected component and its first document in
/// input order is kept. Nothing here depends on threads or on the cut into slices.
///
/// Memory: 4 bytes a document, and 8 bytes for each of at most four million documents that are sorted at a
/// time.
final class Grouping {

    private static final int SORTED_MAX = 4_000_000;
    /// A key that brings more unlike documents together than this is of no use; those beyond start no comparison.
    private static final int LEADERS_MAX = 64;

    private final Sketches sketches;
    private final GroupingStep step;
    private final int[] parent;

    private Grouping(Sketches sketches, GroupingStep step) {
        this.sketches = sketches;
        this.step = step;
        this.parent = new int[sketches.count()];
        Arrays.setAll(parent, i -> i);
    }

    /// Writes for each document the number of the one that it is a copy of (its own where it is kept) and how
    /// alike the two are. The file appears by a rename.
    static void decide(Sketches sketches, GroupingStep step, Path result) throws IOException {
        var grouping = new Grouping(sketches, step);
        for (int band = 0; band < step.bands(); band++) {
            grouping.band(band);
        }
        grouping.write(result);
    }

    private void band(int band) {
        int passes = 1 + parent.length / SORTED_MAX;
        for (int pass = 0; pass < passes; pass++) {
            long[] sorted = new long[Math.min(parent.length, SORTED_MAX / 2)];
            int count = 0;
            for (int document = 0; document < parent.length; document++) {
                long key = sketches.key(document, band);
                if (key != 0 && Long.remainderUnsigned(key, passes) == pass) {
                    sorted = count == sorted.length ? Arrays.copyOf(sorted, count * 2) : sorted;
                    sorted[count++] = (key & 0xFFFFFFFF00000000L) | document;
                }
            }
            Arrays.parallelSort(sorted, 0, count);
            runs(sorted, count, band);
        }
    }

    private void runs(long[] sorted, int count, int band) {
        int start = 0;
        while (start < count) {
            int end = start + 1;
            while (end < count && sorted[end] >>> 32 == sorted[start] >>> 32) {
                end++;
            }
            if (end - start > 1) {
                compare(sorted, start, end, band);
            }
            start = end;
        }
    }

    private record Leader(int document, long key) {}

    private void compare(long[] sorted, int start, int end, int band) {
        var leaders = new ArrayList<Leader>();
        var signatures = new ArrayList<int[]>();
        for (int i = start; i < end; i++) {
            int document = (int) sorted[i];
            long key = sketches.key(document, band);
            int[] signature = sketches.signature(document);
            boolean joined = false;
            for (int j = 0; j < leaders.size() && !joined; j++) {
                if (leaders.get(j).key == key && step.likeness(signature, signatures.get(j)) >= step.threshold()) {
                    unite(document, leaders.get(j).document);
                    joined = true;
                }
            }
            if (!joined && leaders.size() < LEADERS_MAX) {
                leaders.add(new Leader(document, key));
                signatures.add(signature);
            }
        }
    }

    private void unite(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first < second) {
            parent[second] = first;
        } else {
            parent[first] = second;
        }
    }

    private int root(int document) {
        int at = document;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void write(Path result) throws IOException {
        Path part = result.resolveSibling(result.getFileName() + ".part");
        try (var file = new FileOutputStream(part.toFile());
                var out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16))) {
            for (int document = 0; document < parent.length; document++) {
                int root = root(document);
                out.writeInt(root);
                out.writeFloat(
                        root == document
                                ? 1
                                : (float) step.likeness(sketches.signature(document), sketches.signature(root)));
            }
            out.flush();
            file.getFD().sync();
        }
        Files.move(part, result, StandardCopyOption.ATOMIC_MOVE);
    }
}
