package continent.instruments.dossier;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Proves a chain entry by entry, or names the first break.
///
/// Any change, removal, reordering or insertion is found; only entries cut off at the end can't be, unless the head is
/// known from elsewhere. An erased part is no break: its commitment still stands in the header.
public final class ChainCheck {

    /// A part whose content was erased.
    public record Gap(long seq, String kind, Part.Name part) {}

    /// @param seq  the entry at which the chain breaks, from 1
    /// @param what a sentence
    public record Break(long seq, String what) {}

    public sealed interface Outcome {
        record Holds(Head head, List<Gap> gaps) implements Outcome {}

        record Broken(Break first) implements Outcome {}
    }

    private Head at;
    private final List<Gap> gaps = new ArrayList<>();

    public ChainCheck(String project) {
        at = Head.empty(project);
    }

    /// Checks a chain against the head that the store holds.
    public static Outcome check(String project, Iterator<Evidence> entries, Head expected) {
        var check = new ChainCheck(project);
        while (entries.hasNext() && check.at.seq() < expected.seq()) {
            var found = check.next(entries.next());
            if (found.isPresent()) {
                return new Outcome.Broken(found.get());
            }
        }
        return check.end(expected);
    }

    /// Takes the next entry; returns the break where it does not follow.
    public Optional<Break> next(Evidence entry) {
        long seq = at.seq() + 1;
        var header = entry.header();
        var broken = fault(entry, seq);
        if (broken.isPresent()) {
            return broken.map(what -> new Break(seq, what));
        }
        at = new Head(seq, entry.hash());
        for (var part : Part.Name.values()) {
            if (entry.part(part).erased()) {
                gaps.add(new Gap(seq, header.kind(), part));
            }
        }
        return Optional.empty();
    }

    /// Ends the check: the chain has to end where it was said to.
    public Outcome end(Head expected) {
        if (at.seq() < expected.seq()) {
            long missing = at.seq() + 1;
            return new Outcome.Broken(new Break(
                    missing, "entry " + missing + " is missing: the chain should have " + expected.seq() + " entries"));
        }
        if (!at.equals(expected)) {
            return new Outcome.Broken(new Break(
                    at.seq(), "the chain ends with " + at.hash() + ", it should end with " + expected.hash()));
        }
        return new Outcome.Holds(at, List.copyOf(gaps));
    }

    public Head at() {
        return at;
    }

    private Optional<String> fault(Evidence entry, long seq) {
        var header = entry.header();
        if (header.seq() != seq) {
            return Optional.of("entry " + seq + " is missing: entry " + header.seq() + " stands in its place");
        }
        if (!header.previous().equals(at.hash())) {
            return Optional.of("entry " + seq + " follows " + header.previous()
                    + ", but what stands before it has the hash " + at.hash());
        }
        String hash = header.hash();
        if (!hash.equals(entry.hash())) {
            return Optional.of("entry " + seq + " was changed: its hash is " + hash + ", recorded was " + entry.hash());
        }
        for (var part : Part.Name.values()) {
            if (entry.part(part) instanceof Part.Kept kept && !kept.commitment().equals(header.commitment(part))) {
                return Optional.of("the " + part.text() + " of entry " + seq + " was changed: it does not fit the "
                        + "commitment " + header.commitment(part));
            }
        }
        return Optional.empty();
    }
}
