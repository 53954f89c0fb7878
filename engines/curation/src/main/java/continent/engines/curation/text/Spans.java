package continent.engines.curation.text;

import java.util.Arrays;

/// A growing list of stretches of a text, start and end in UTF-16 units. Reused, so that cutting makes no garbage.
public final class Spans {

    int[] start = new int[1024];
    int[] end = new int[1024];
    int count;

    public int count() {
        return count;
    }

    public int start(int i) {
        return start[i];
    }

    public int end(int i) {
        return end[i];
    }

    public void clear() {
        count = 0;
    }

    void add(int from, int to) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
        }
        start[count] = from;
        end[count++] = to;
    }
}
