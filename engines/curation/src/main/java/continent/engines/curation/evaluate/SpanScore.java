package continent.engines.curation.evaluate;

import continent.engines.curation.personal.Span;
import java.util.List;

/// Counts of one kind of personal data: how many spans there were, how many were reported, and how many of
/// these agree.
///
/// @param type    the kind
/// @param labelled how many spans the labels have
/// @param reported how many were found
/// @param exact   how many have the same start and end as a label
/// @param met     how many labels are met by a span of their kind, wherever its ends are
/// @param right   how many reported spans meet a label of their kind
public record SpanScore(Span.Type type, int labelled, int reported, int exact, int met, int right) {

    /// The counts of one text.
    static SpanScore of(Span.Type type, List<Span> labels, List<Span> found) {
        var wanted = labels.stream().filter(span -> span.type() == type).toList();
        var given = found.stream().filter(span -> span.type() == type).toList();
        return new SpanScore(
                type,
                wanted.size(),
                given.size(),
                (int) wanted.stream()
                        .filter(label -> given.stream()
                                .anyMatch(span -> span.start() == label.start() && span.end() == label.end()))
                        .count(),
                (int) wanted.stream()
                        .filter(label -> given.stream().anyMatch(span -> meet(span, label)))
                        .count(),
                (int) given.stream()
                        .filter(span -> wanted.stream().anyMatch(label -> meet(span, label)))
                        .count());
    }

    private static boolean meet(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    SpanScore plus(SpanScore other) {
        return new SpanScore(
                type,
                labelled + other.labelled,
                reported + other.reported,
                exact + other.exact,
                met + other.met,
                right + other.right);
    }

    /// F1 where a span counts only with both ends right.
    public double exactF1() {
        return f1(exact, reported, exact, labelled);
    }

    /// F1 where it is enough that spans of one kind meet.
    public double metF1() {
        return f1(right, reported, met, labelled);
    }

    public double precision() {
        return reported == 0 ? 0 : (double) exact / reported;
    }

    public double recall() {
        return labelled == 0 ? 0 : (double) exact / labelled;
    }

    private static double f1(int right, int reported, int met, int labelled) {
        double precision = reported == 0 ? 0 : (double) right / reported;
        double recall = labelled == 0 ? 0 : (double) met / labelled;
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
