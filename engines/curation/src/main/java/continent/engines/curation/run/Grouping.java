package continent.engines.curation.run;

import continent.engines.curation.GroupingStep;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Finds the groups of a grouping step over all documents.
///
/// For each band, documents are sorted by key; those with an equal key are compared with the leaders of that
/// key: the first, and every one that differs from those before it. Pairs that are the same are united
/// (union-find, the smaller number leads), so that a group is a connected component and its first document in
/// input order is kept.
///
/// Where the threshold is 0, every two neighbours of a key are united, keys in the order of their signatures,
/// and the larger group's leader leads, of equal ones the earlier: so datatrove decides which copy is kept.
///
/// Nothing here depends on threads or on the cut into slices.
///
/// Memory: 12 bytes a document (16 where the threshold is 0), and 16 bytes for each of at most four million
/// documents that are sorted at a time.
final class Grouping {

    private static final int SORTED_MAX = 4_000_000;
    /// A key that brings more unlike documents together than this is of no use; those beyond start no comparison.
    private static final int LEADERS_MAX = 64;

    private final Sketches sketches;
    private final GroupingStep step;
    private final int[] parent;
    /// Members of the group that a document leads; only where the larger leads.
    private final int[] sizes;

    private Grouping(Sketches sketches, GroupingStep step) {
        this.sketches = sketches;
        this.step = step;
        this.parent = new int[sketches.count()];
        Arrays.setAll(parent, i -> i);
        this.sizes = new int[step.threshold() == 0 ? parent.length : 0];
        Arrays.fill(sizes, 1);
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
        long[] keys = sketches.keys(band);
        for (int pass = 0; pass < passes; pass++) {
            long[] sorted = new long[Math.min(parent.length, SORTED_MAX / 2)];
            int count = 0;
            for (int document = 0; document < parent.length; document++) {
                long key = keys[document];
                if (key != 0 && Long.remainderUnsigned(key, passes) == pass) {
                    sorted = count == sorted.length ? Arrays.copyOf(sorted, count * 2) : sorted;
                    sorted[count++] = (key & 0xFFFFFFFF00000000L) | document;
                }
            }
            runs(RadixSort.byHighHalf(sorted, count), count, band, keys);
        }
    }

    private void runs(long[] sorted, int count, int band, long[] keys) {
        int start = 0;
        while (start < count) {
            int end = start + 1;
            while (end < count && sorted[end] >>> 32 == sorted[start] >>> 32) {
                end++;
            }
            if (end - start > 1) {
                compare(sorted, start, end, band, keys);
            }
            start = end;
        }
    }

    /// Documents whose keys start the same, cut into those with the same key: by document, and where every
    /// neighbour counts the keys in the order of their signatures. A document alone with its key joins nobody,
    /// and is not asked for its signature: reading those was most of the time with twenty million documents.
    private void compare(long[] sorted, int start, int end, int band, long[] keys) {
        var documents = new ArrayList<Integer>(end - start);
        for (int i = start; i < end; i++) {
            documents.add((int) sorted[i]);
        }
        documents.sort((x, y) -> keys[x] != keys[y] ? Long.compare(keys[x], keys[y]) : Integer.compare(x, y));
        var alike = new ArrayList<List<Integer>>();
        int from = 0;
        for (int to = 1; to <= documents.size(); to++) {
            if (to == documents.size() || keys[documents.get(to)] != keys[documents.get(from)]) {
                if (to - from > 1) {
                    alike.add(documents.subList(from, to));
                }
                from = to;
            }
        }
        if (step.threshold() > 0) {
            alike.forEach(this::lead);
        } else {
            inOrder(alike.stream().flatMap(one -> parted(one, band)).toList(), band)
                    .forEach(this::chain);
        }
    }

    /// Documents with the same key, parted by what the key stands for: a key is too short to be sure of it, and among
    /// millions of texts that begin alike some have the same one by chance.
    private Stream<List<Integer>> parted(List<Integer> documents, int band) {
        int length = step.signatureLength() / step.bands();
        var byBand = new LinkedHashMap<IntBuffer, List<Integer>>();
        for (int document : documents) {
            var signature = IntBuffer.wrap(sketches.signature(document), band * length, length);
            byBand.computeIfAbsent(signature, _ -> new ArrayList<>()).add(document);
        }
        return byBand.values().stream().filter(alike -> alike.size() > 1);
    }

    private List<List<Integer>> inOrder(List<List<Integer>> alike, int band) {
        if (alike.size() < 2) {
            return alike;
        }
        int length = step.signatureLength() / step.bands();
        int from = band * length;
        return alike.stream()
                .map(documents -> new Signed(documents, sketches.signature(documents.getFirst())))
                .sorted((x, y) ->
                        Arrays.compareUnsigned(x.signature, from, from + length, y.signature, from, from + length))
                .map(Signed::documents)
                .toList();
    }

    /// Documents with the same key and the signature of the first.
    @SuppressWarnings("ArrayRecordComponent") // lives as long as one run of keys is looked at
    private record Signed(List<Integer> documents, int[] signature) {}

    private void chain(List<Integer> documents) {
        for (int i = 1; i < documents.size(); i++) {
            int first = root(documents.get(i - 1));
            int second = root(documents.get(i));
            if (first != second) {
                boolean larger = sizes[first] >= sizes[second];
                int leader = larger ? first : second;
                parent[larger ? second : first] = leader;
                sizes[leader] = sizes[first] + sizes[second];
            }
        }
    }

    /// A document that differs from those before it with its key.
    @SuppressWarnings("ArrayRecordComponent") // lives as long as one key is looked at
    private record Leader(int document, int[] signature) {}

    private void lead(List<Integer> documents) {
        var leaders = new ArrayList<Leader>();
        for (int document : documents) {
            int[] signature = sketches.signature(document);
            double most = 0;
            for (var leader : leaders) {
                double likeness = step.likeness(signature, leader.signature);
                most = Math.max(most, likeness);
                if (likeness >= step.threshold()) {
                    unite(document, leader.document);
                }
            }
            if (most < 1 && leaders.size() < LEADERS_MAX) { // what equals a leader would find nothing more
                leaders.add(new Leader(document, signature));
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
