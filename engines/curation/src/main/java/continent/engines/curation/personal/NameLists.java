package continent.engines.curation.personal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Which lists a word is on: first names, last names, places, ordinary words, and first names of several countries.
/// Only 32-bit hashes are kept, sorted; one
/// foreign word in about 30,000 is taken for one of them, which the tagger can bear.
public final class NameLists {

    static final int FIRST = 1;
    static final int LAST = 2;
    static final int PLACE = 4;
    static final int COMMON = 8;
    static final int SURE = 16;
    private static final int LISTS = 5;

    /// How many sets of lists there are.
    public static final int SETS = 1 << LISTS;

    private final List<int[]> lists;

    private NameLists(List<int[]> lists) {
        this.lists = List.copyOf(lists);
    }

    /// @param words five collections: first names, last names, places, ordinary words, first names that are sure
    public static NameLists of(List<? extends Collection<String>> words) {
        return new NameLists(words.stream().map(NameLists::hashes).toList());
    }

    private static int[] hashes(Collection<String> words) {
        Set<Integer> hashes = new TreeSet<>();
        words.forEach(word -> hashes.add(hash(word.toLowerCase(Locale.ROOT))));
        return hashes.stream().mapToInt(Integer::intValue).toArray();
    }

    static NameLists read(DataInputStream in) throws IOException {
        var lists = new int[LISTS][];
        for (int i = 0; i < LISTS; i++) {
            lists[i] = new int[in.readInt()];
            for (int j = 0; j < lists[i].length; j++) {
                lists[i][j] = in.readInt();
            }
        }
        return new NameLists(List.of(lists));
    }

    public void write(DataOutputStream out) throws IOException {
        for (int[] list : lists) {
            out.writeInt(list.length);
            for (int hash : list) {
                out.writeInt(hash);
            }
        }
    }

    /// The lists that a word in lower case is on, one bit each.
    int on(String word) {
        int hash = hash(word);
        int on = 0;
        for (int i = 0; i < LISTS; i++) {
            on |= Arrays.binarySearch(lists.get(i), hash) >= 0 ? 1 << i : 0;
        }
        return on;
    }

    /// The lists of a word; of its parts where it has a hyphen and is on none as a whole.
    int onParts(String word) {
        int on = on(word);
        int hyphen = word.indexOf('-');
        return on == 0 && hyphen > 0 && hyphen < word.length() - 1
                ? on(word.substring(0, hyphen)) & on(word.substring(hyphen + 1))
                : on;
    }

    private static int hash(String word) {
        int h = 0x811C9DC5;
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * 0x01000193;
        }
        return (h ^ (h >>> 15)) * 0x2C1B3C6D;
    }

    static NameLists shipped() {
        try (var in = NameLists.class.getResourceAsStream("names.lists")) {
            if (in == null) {
                throw new IllegalStateException("the lists of names are not on the class path");
            }
            return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
