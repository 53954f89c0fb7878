package continent.engines.curation.steps;

import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.Characters;

/// Counts over the lines of a text, in one pass: every character is looked at once, since lines, hashes and
/// ellipses are asked of every document.
final class TextLines {

    private int lines;
    private int bullets;
    private int endEllipses;
    private int hashes;
    private int ellipses;

    void count(Analysis text) {
        lines = 0;
        bullets = 0;
        endEllipses = 0;
        hashes = 0;
        ellipses = 0;
        char[] chars = text.chars();
        int length = text.length();
        int start = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == '#') {
                hashes++;
            } else if (c == '…') {
                ellipses++;
            } else if (c == '.' && i + 2 < length && chars[i + 1] == '.' && chars[i + 2] == '.') {
                ellipses++;
                i += 2;
            } else if ((Characters.of(c) & Characters.LINE_END) != 0) {
                line(chars, start, i);
                if (c == '\r' && i + 1 < length && chars[i + 1] == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < length) {
            line(chars, start, length);
        }
    }

    private void line(char[] chars, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && Characters.isSpace(chars[first])) {
            first++;
        }
        while (end > first && Characters.isSpace(chars[end - 1])) {
            end--;
        }
        lines++;
        if (first < end) {
            bullets += chars[first] == '•' || chars[first] == '-' ? 1 : 0;
            boolean dots = end - first > 2 && chars[end - 1] == '.' && chars[end - 2] == '.' && chars[end - 3] == '.';
            endEllipses += dots || chars[end - 1] == '…' ? 1 : 0;
        }
    }

    /// Share of lines that start with `•` or `-`.
    double bullets() {
        return bullets / (double) Math.max(1, lines);
    }

    /// Share of lines that end in `...` or `…`.
    double endEllipses() {
        return endEllipses / (double) Math.max(1, lines);
    }

    int hashes() {
        return hashes;
    }

    int ellipses() {
        return ellipses;
    }
}
