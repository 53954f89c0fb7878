package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.reading.DefinedTerms;
import continent.instruments.aiact.reading.Reference;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import continent.instruments.aiact.text.Wording;
import continent.portal.aiact.internal.explorer.Block.Paragraph;
import continent.portal.aiact.internal.explorer.Block.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts the texts of a state into runs: what cites, what is a defined term, what is neither. A term is marked where it
/// is
/// first used in a paragraph, so that the text stays calm.
final class Blocks {

    private final Reading reading;

    /// @param target cited unit, empty for a term
    private record Mark(int start, int end, String target, String term) {}

    Blocks(Reading reading) {
        this.reading = reading;
    }

    /// The root's own text, if it has any, and all that it holds.
    List<Block> of(Wording root) {
        var children = reading.view().children(root.id());
        if (root.unit().text() != null) {
            var own = paragraphs(root.unit(), new HashSet<>());
            var blocks = children.stream()
                    .map(child -> block(child, new HashSet<>()))
                    .toList();
            return List.of(new Block(root.id(), "", "", Interleaving.of(root.unit(), own, blocks)));
        }
        return children.stream().map(child -> block(child, new HashSet<>())).toList();
    }

    private Block block(Wording wording, Set<String> seen) {
        Unit unit = wording.unit();
        var paragraphs = paragraphs(unit, seen);
        boolean section = unit.kind() == UnitKind.SECTION;
        var children = reading.view().children(unit.id()).stream()
                .map(child -> block(child, section ? new HashSet<>() : seen))
                .toList();
        return new Block(unit.id(), or(unit.label()), or(unit.heading()), Interleaving.of(unit, paragraphs, children));
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private List<Paragraph> paragraphs(Unit unit, Set<String> seen) {
        String text = or(unit.text());
        if (text.isEmpty()) {
            return List.of();
        }
        var marks = marks(unit, text, seen);
        var paragraphs = new ArrayList<Paragraph>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            var cells = new ArrayList<List<Run>>();
            int cellAt = at;
            for (String cell : line.split("\t", -1)) {
                cells.add(runs(text, cellAt, cellAt + cell.length(), marks));
                cellAt += cell.length() + 1;
            }
            paragraphs.add(new Paragraph(List.copyOf(cells)));
            at += line.length() + 1;
        }
        return List.copyOf(paragraphs);
    }

    private List<Mark> marks(Unit unit, String text, Set<String> seen) {
        var marks = new ArrayList<Mark>();
        for (Reference reference : reading.references().from(unit.id())) {
            marks.add(new Mark(reference.start(), reference.end(), reference.target(), ""));
        }
        for (DefinedTerms.Use use : reading.terms().in(text)) {
            boolean own = Unit.within(unit.id(), use.unit());
            boolean cited = marks.stream().anyMatch(mark -> mark.start() < use.end() && use.start() < mark.end());
            if (!own && !cited && seen.add(use.unit())) {
                marks.add(new Mark(use.start(), use.end(), "", use.unit()));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    private static List<Run> runs(String text, int from, int to, List<Mark> marks) {
        var runs = new ArrayList<Run>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.start() < at || mark.end() > to) {
                continue;
            }
            if (mark.start() > at) {
                runs.add(new Run(text.substring(at, mark.start()), null, null));
            }
            String words = text.substring(mark.start(), mark.end());
            runs.add(mark.target().isEmpty() ? new Run(words, null, mark.term()) : new Run(words, mark.target(), null));
            at = mark.end();
        }
        if (at < to) {
            runs.add(new Run(text.substring(at, to), null, null));
        }
        return List.copyOf(runs);
    }
}
