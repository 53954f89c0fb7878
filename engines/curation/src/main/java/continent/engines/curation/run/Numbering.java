package continent.engines.curation.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// Numbers the documents of a stage through all slices, in input order.
final class Numbering {

    private final int[] first;

    /// @param folders whose ids, or parts, end where a number of eight bytes says, one a document
    Numbering(List<SliceFolder> folders) throws IOException {
        first = new int[folders.size() + 1];
        for (int i = 0; i < folders.size(); i++) {
            long documents = Files.size(folders.get(i).idEnds()) / Long.BYTES;
            first[i + 1] = Math.addExact(first[i], Math.toIntExact(documents));
        }
    }

    int slices() {
        return first.length - 1;
    }

    /// How many documents all slices have.
    int count() {
        return first[slices()];
    }

    int count(int slice) {
        return first[slice + 1] - first[slice];
    }

    /// The number of a slice's first document.
    int first(int slice) {
        return first[slice];
    }

    /// The slice that a document is in.
    int slice(int document) {
        int found = Arrays.binarySearch(first, document);
        if (found < 0) {
            return -found - 2;
        }
        while (first[found + 1] == document) { // slices without documents start at the same number
            found++;
        }
        return found;
    }
}
