package continent.engines.curation.steps;

/// Counts in a text.
final class Lines {

    private Lines() {}

    /// Occurrences that don't overlap.
    static int count(String text, String what) {
        int count = 0;
        for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, i + what.length())) {
            count++;
        }
        return count;
    }
}
