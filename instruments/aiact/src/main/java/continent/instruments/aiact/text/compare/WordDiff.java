package continent.instruments.aiact.text.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Compares two texts word by word, with the fewest words added and removed (Myers 1986).
final class WordDiff {

    /// Words with the space after them, and single signs, so that joining the tokens gives the text.
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+\\s*|[^\\p{L}\\p{N}]\\s*");

    private final List<String> before;
    private final List<String> after;

    private WordDiff(String before, String after) {
        this.before = tokens(before);
        this.after = tokens(after);
    }

    /// The pieces, neighbours of one kind joined, what is removed before what is added in its place.
    static List<Piece> pieces(String before, String after) {
        return new WordDiff(before, after).pieces();
    }

    /// The share of words that two texts have in common, in order: 1 for the same, 0 for nothing in common.
    static double similarity(String before, String after) {
        var diff = new WordDiff(before, after);
        int all = diff.before.size() + diff.after.size();
        return all == 0 ? 1 : (double) (all - diff.edits().size() + 1) / all;
    }

    /// An upper bound of the similarity that is quick to tell: how alike the lengths are.
    static double similarityMax(int wordsBefore, int wordsAfter) {
        return wordsBefore + wordsAfter == 0 ? 1 : 2.0 * Math.min(wordsBefore, wordsAfter) / (wordsBefore + wordsAfter);
    }

    static int words(String text) {
        return tokens(text).size();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    private boolean same(int x, int y) {
        return before.get(x).strip().equals(after.get(y).strip());
    }

    /// The furthest reaching paths of each number of edits, until one reaches the end of both.
    private List<int[]> edits() {
        int n = before.size();
        int m = after.size();
        int max = n + m;
        var trace = new ArrayList<int[]>();
        int[] reach = new int[2 * max + 3];
        for (int d = 0; d <= max; d++) {
            trace.add(Arrays.copyOfRange(reach, max - d, max + d + 3));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[max + k] < reach[max + k + 2]);
                int x = down ? reach[max + k + 2] : reach[max + k] + 1;
                int y = x - k;
                while (x < n && y < m && same(x, y)) {
                    x++;
                    y++;
                }
                reach[max + k + 1] = x;
                if (x >= n && y >= m) {
                    return trace;
                }
            }
        }
        return trace;
    }

    private List<Piece> pieces() {
        var steps = new ArrayList<Piece>();
        var trace = edits();
        int x = before.size();
        int y = after.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d); // index of diagonal k is k + d + 1
            int k = x - y;
            boolean down = k == -d || (k != d && reach[k + d] < reach[k + d + 2]);
            int fromK = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : reach[fromK + d + 1];
            int fromY = d == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY && x > 0 && y > 0 && same(x - 1, y - 1)) {
                y--;
                x--;
                steps.add(new Piece(Piece.Kind.SAME, after.get(y)));
            }
            if (d > 0) {
                steps.add(
                        down
                                ? new Piece(Piece.Kind.ADDED, after.get(y - 1))
                                : new Piece(Piece.Kind.REMOVED, before.get(x - 1)));
                x = fromX;
                y = fromY;
            }
        }
        return joined(steps.reversed());
    }

    private static List<Piece> joined(List<Piece> steps) {
        var pieces = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var same = new StringBuilder();
        for (Piece step : steps) {
            if (step.kind() == Piece.Kind.SAME) {
                flush(pieces, Piece.Kind.REMOVED, removed);
                flush(pieces, Piece.Kind.ADDED, added);
                same.append(step.text());
            } else {
                flush(pieces, Piece.Kind.SAME, same);
                (step.kind() == Piece.Kind.ADDED ? added : removed).append(step.text());
            }
        }
        flush(pieces, Piece.Kind.SAME, same);
        flush(pieces, Piece.Kind.REMOVED, removed);
        flush(pieces, Piece.Kind.ADDED, added);
        return pieces;
    }

    private static void flush(List<Piece> pieces, Piece.Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }
}
