package continent.engines.curation.text;

/// Runs of words that come more than once in a text, for one length after the other from 2 on.
///
/// A run of n words can only come twice where both runs of n - 1 words in it do. So only pairs are counted at
/// every word of the text; each next length looks at the places that the one before left, of which ordinary text
/// leaves a fifth, then a twentieth, then almost none. Counting all nine lengths costs little more than
/// counting the first.
public final class RepeatedRuns {

    private final HashCounts counts = new HashCounts();
    private int[] places = new int[1024];
    private int[] slots = new int[1024];
    private int candidates;
    private int length;
    private int most;
    private int first;

    /// Starts with the pairs of a text.
    public void pairs(Analysis text) {
        int words = text.words().count();
        if (places.length < words) {
            places = new int[words * 2];
            slots = new int[words * 2];
        }
        length = 1;
        candidates = words;
        for (int i = 0; i < words; i++) {
            places[i] = i;
        }
        next(text);
    }

    /// Goes on to runs that are one word longer. Equal are those with the same words up to 4, and from 5 on those with
    /// the same characters.
    public void next(Analysis text) {
        length++;
        int words = text.words().count();
        counts.start(candidates);
        int count = 0;
        for (int c = 0; c < candidates; c++) {
            int place = places[c];
            boolean longer = place + length <= words && c + 1 < candidates && places[c + 1] == place + 1;
            if (longer) {
                places[count] = place;
                slots[count++] = counts.add(length < 5 ? text.hashOfApart(place, length) : text.hashOf(place, length));
            }
        }
        keepRepeated(count);
    }

    private void keepRepeated(int count) {
        most = 1;
        first = 0;
        candidates = 0;
        for (int c = 0; c < count; c++) {
            int times = counts.count(slots[c]);
            if (times > most) {
                most = times;
                first = places[c];
            }
            if (times > 1) {
                places[candidates] = places[c];
                slots[candidates++] = slots[c];
            }
        }
    }

    /// How often the most frequent run comes; of several the one that comes first counts.
    public int most() {
        return most;
    }

    /// The first word of the most frequent run.
    public int first() {
        return first;
    }

    /// Whether any run of this length comes twice.
    public boolean any() {
        return candidates > 0;
    }

    /// Code points in repetitions: every run that came before counts, and the search goes on behind it.
    public int repeatedCharacters(Analysis text) {
        int characters = 0;
        int from = 0;
        for (int c = 0; c < candidates; c++) {
            if (places[c] >= from && counts.visit(slots[c])) {
                characters += text.charactersOf(places[c], length);
                from = places[c] + length;
            }
        }
        return characters;
    }
}
