package continent.instruments.aiact.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts how well ranked units answer questions with known answers.
final class Figures {

    private final int most;
    private int answerable;
    private int first;
    private int among;
    private double reciprocal;
    private int several;
    private int full;
    private int german;
    private int germanAmong;
    private int unanswerable;
    private int abstainedRight;
    private int abstained;

    /// @param most how many units count as found
    Figures(int most) {
        this.most = most;
    }

    /// @param units the best first, may be more than count as found
    void add(LabelledQuestion question, List<String> units, boolean gaveUp) {
        abstained += gaveUp ? 1 : 0;
        if (!question.answerable()) {
            unanswerable++;
            abstainedRight += gaveUp ? 1 : 0;
            return;
        }
        answerable++;
        int rank = Integer.MAX_VALUE;
        boolean all = true;
        for (List<String> need : question.needs()) {
            int at = Integer.MAX_VALUE;
            for (String unit : need) {
                int place = units.indexOf(unit);
                at = place >= 0 ? Math.min(at, place) : at;
            }
            rank = Math.min(rank, at);
            all &= at < most;
        }
        first += rank == 0 ? 1 : 0;
        among += rank < most ? 1 : 0;
        reciprocal += rank < most ? 1.0 / (rank + 1) : 0;
        if (question.needs().size() > 1) {
            several++;
            full += all ? 1 : 0;
        }
        if (question.language().equals("de")) {
            german++;
            germanAmong += rank < most ? 1 : 0;
        }
    }

    /// Shares from 0 to 1, by name; counts as `n-…`.
    Map<String, Double> plain() {
        var map = new LinkedHashMap<String, Double>();
        map.put("hit@1", share(first, answerable));
        map.put("hit@" + most, share(among, answerable));
        map.put("mrr", answerable == 0 ? 0 : reciprocal / answerable);
        map.put("full-recall", share(full, several));
        map.put("german-hit@" + most, share(germanAmong, german));
        map.put("abstention-recall", share(abstainedRight, unanswerable));
        map.put("abstention-precision", share(abstainedRight, abstained));
        map.put("n-answerable", (double) answerable);
        map.put("n-several", (double) several);
        map.put("n-german", (double) german);
        map.put("n-unanswerable", (double) unanswerable);
        return map;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
