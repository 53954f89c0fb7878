package continent.instruments.aiact.text.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawComparisonTest {

    private static String joined(List<Piece> pieces, Piece.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void changed_words_are_marked_and_the_rest_is_the_same() {
        assertThat(WordDiff.pieces("roses by 2 May 2026.", "roses by 2 May 2027."))
                .containsExactly(
                        new Piece(Piece.Kind.SAME, "roses by 2 May "),
                        new Piece(Piece.Kind.REMOVED, "2026"),
                        new Piece(Piece.Kind.ADDED, "2027"),
                        new Piece(Piece.Kind.SAME, "."));
        assertThat(WordDiff.pieces("", "")).isEmpty();
        assertThat(WordDiff.pieces("", "new")).containsExactly(new Piece(Piece.Kind.ADDED, "new"));
    }

    /// Against the textbook's table of longest common subsequences.
    @Test
    void pieces_give_back_both_texts_and_the_similarity_is_that_of_the_longest_common_part() {
        var random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            String before = words(random);
            String after = words(random);
            var pieces = WordDiff.pieces(before, after);
            assertThat(joined(pieces, Piece.Kind.ADDED).replace(" ", "")).isEqualTo(before.replace(" ", ""));
            assertThat(joined(pieces, Piece.Kind.REMOVED)).isEqualTo(after);
            assertThat(WordDiff.similarity(before, after)).isCloseTo(common(before, after), within(1e-9));
        }
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 5)
                .mapToObj(word -> "abcde".substring(word, word + 1))
                .collect(Collectors.joining(" "));
    }

    private static double common(String before, String after) {
        String[] a = before.isEmpty() ? new String[0] : before.split(" ");
        String[] b = after.isEmpty() ? new String[0] : after.split(" ");
        int[][] length = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                length[i][j] = a[i - 1].equals(b[j - 1])
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        int all = a.length + b.length;
        return all == 0 ? 1 : 2.0 * length[a.length][b.length] / all;
    }
}
