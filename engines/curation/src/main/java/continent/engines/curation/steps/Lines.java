package continent.engines.curation.steps;

/// Counts over the lines of a text.
///
/// @param bullets  share of lines that start with `•` or `-`
/// @param ellipses share of lines that end in `...` or `…`
record Lines(double bullets, double ellipses) {

    static Lines of(String text) {
        int lines = 0;
        int bullets = 0;
        int ellipses = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String stripped = line.strip();
            lines++;
            if (stripped.startsWith("•") || stripped.startsWith("-")) {
                bullets++;
            }
            if (stripped.endsWith("...") || stripped.endsWith("…")) {
                ellipses++;
            }
        }
        double all = Math.max(1, lines);
        return new Lines(bullets / all, ellipses / all);
    }

    /// Occurrences that don't overlap.
    static int count(String text, String what) {
        int count = 0;
        for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, i + what.length())) {
            count++;
        }
        return count;
    }

    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.CONTROL -> true;
            default -> false;
        };
    }
}
