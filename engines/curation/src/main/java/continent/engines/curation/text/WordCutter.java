package continent.engines.curation.text;

import static continent.engines.curation.text.Characters.PLAIN;
import static continent.engines.curation.text.Characters.SPACE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Cuts text into words and marks as spaCy's English tokeniser does without a model (3.8.18), which is what
/// datatrove's English filters count.
///
/// Text is taken in stretches between white space. A stretch loses punctuation at both ends, piece by piece, until
/// a listed word (`Mr.`, `don't`, `:-)`) or nothing more to cut is left; that is cut at inner marks unless it is
/// an address. Last, pieces that together are a listed word become that word.
///
/// Nine in ten stretches are plain words, perhaps with one mark at the end: [#PLAIN] bits are or-ed while white space
/// is looked for, so that those are done without the rules.
public final class WordCutter {

    private static final int PIECES_MAX = 6;

    private final ListedWords listed = new ListedWords();
    /// How a listed word comes out by the rules alone, where that is in pieces: the number of the word by its text.
    private final Map<Integer, int[]> pieces = new HashMap<>();

    private int[] suffixes = new int[32];
    private boolean withListed;

    public WordCutter() {
        var cut = new Spans();
        for (int word = 0; word < listed.count(); word++) {
            char[] text = listed.word(word);
            cut.clear();
            stretch(text, 0, text.length, cut);
            if (cut.count > 1) {
                pieces.put(word, Arrays.copyOf(cut.end, cut.count));
            }
        }
        withListed = true;
    }

    /// Adds the words of a part of a text.
    public void cut(char[] text, int from, int to, Spans out) {
        int i = from;
        while (i < to) {
            while (i < to && (Characters.of(text[i]) & SPACE) != 0) {
                i++;
            }
            int start = i;
            int all = PLAIN;
            for (; i < to; i++) {
                int bits = Characters.of(text[i]);
                if ((bits & SPACE) != 0) {
                    break;
                }
                all &= bits;
            }
            if (start < i) {
                if (all != 0) {
                    plain(text, start, i, out);
                } else {
                    stretch(text, start, i, out);
                }
            }
        }
    }

    private void plain(char[] text, int from, int to, Spans out) {
        int word = withListed ? listed.find(text, from, to) : ListedWords.NONE;
        if (word == ListedWords.NONE) {
            out.add(from, to);
        } else {
            whole(word, from, out);
        }
    }

    private void whole(int word, int from, Spans out) {
        int start = from;
        for (int end : listed.cuts(word)) {
            out.add(start, from + end);
            start = from + end;
        }
    }

    private boolean isListed(char[] text, int from, int to) {
        return withListed && listed.find(text, from, to) != ListedWords.NONE;
    }

    private void stretch(char[] text, int from, int to, Spans out) {
        int first = out.count;
        int start = from;
        int end = to;
        int cuts = 0;
        while (start < end && !isListed(text, start, end)) {
            int prefix = Affixes.prefix(text, start, end);
            if (prefix > 0 && start + prefix < end && isListed(text, start + prefix, end)) {
                out.add(start, start + prefix);
                start += prefix;
                break;
            }
            int suffix = Affixes.suffix(text, start + prefix, end);
            if (suffix > 0) {
                suffixes = cuts == suffixes.length ? Arrays.copyOf(suffixes, cuts * 2) : suffixes;
                suffixes[cuts++] = end;
                if (end - suffix > start && isListed(text, start, end - suffix)) {
                    end -= suffix;
                    break;
                }
                end -= suffix;
            }
            if (prefix > 0) {
                out.add(start, start + prefix);
                start += prefix;
            }
            if (prefix == 0 && suffix == 0) {
                break;
            }
        }
        middle(text, start, end, out);
        int at = end;
        for (int i = cuts - 1; i >= 0; i--) {
            out.add(at, suffixes[i]);
            at = suffixes[i];
        }
        if (withListed && out.count - first > 1) {
            join(text, first, out);
        }
    }

    private void middle(char[] text, int from, int to, Spans out) {
        if (from == to) {
            return;
        }
        int word = withListed ? listed.find(text, from, to) : ListedWords.NONE;
        if (word != ListedWords.NONE) {
            whole(word, from, out);
            return;
        }
        int start = from;
        boolean asked = false;
        for (int i = from; i < to; ) {
            int infix = (Characters.of(text[i]) & PLAIN) != 0 ? 0 : Affixes.infix(text, i, from, to);
            if (infix == 0 || i == from) {
                i += Math.max(1, infix);
                continue;
            }
            if (!asked && Addresses.is(text, from, to)) {
                break;
            }
            asked = true;
            if (start < i) {
                out.add(start, i);
            }
            out.add(i, i + infix);
            i += infix;
            start = i;
        }
        if (start < to) {
            out.add(start, to);
        }
    }

    /// Pieces side by side that are what the rules make of a listed word become its parts, longest first.
    private void join(char[] text, int first, Spans out) {
        for (int length = Math.min(PIECES_MAX, out.count - first); length > 1; length--) {
            for (int i = first; i + length <= out.count; i++) {
                int from = out.start[i];
                int word = listed.find(text, from, out.end[i + length - 1]);
                if (word != ListedWords.NONE && matches(word, i, length, out)) {
                    replace(word, i, length, out);
                    return;
                }
            }
        }
    }

    private boolean matches(int word, int first, int length, Spans out) {
        int[] ends = pieces.get(word);
        if (ends == null || ends.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (out.end[first + i] - out.start[first] != ends[i]) {
                return false;
            }
        }
        return true;
    }

    private void replace(int word, int first, int length, Spans out) {
        int from = out.start[first];
        int[] starts = Arrays.copyOfRange(out.start, first + length, out.count);
        int[] ends = Arrays.copyOfRange(out.end, first + length, out.count);
        out.count = first;
        whole(word, from, out);
        for (int i = 0; i < starts.length; i++) {
            out.add(starts[i], ends[i]);
        }
    }
}
