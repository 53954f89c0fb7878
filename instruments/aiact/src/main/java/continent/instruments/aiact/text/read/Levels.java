package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.read.PrintedLabel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// The lists that are open while lines are nested, the outermost first.
final class Levels {

    private final List<Item> top;
    private final boolean numbersHoldText;
    private final List<Open> open = new ArrayList<>();
    private List<Item> base;
    private String section = "";

    /// The last item of an open list.
    private record Open(Place place, List<Item> items) {}

    /// @param numbersHoldText whether numbers are those of paragraphs and of points of annexes, which go on after
    ///     their lists, rather than those of a list that a sentence introduces
    Levels(List<Item> top, boolean numbersHoldText) {
        this.top = top;
        this.numbersHoldText = numbersHoldText;
        this.base = top;
    }

    /// What the innermost item holds.
    List<Item> innermost() {
        return open.isEmpty() ? base : open.getLast().items();
    }

    /// Whether a section with this key comes next: `A`, `B`, …, or `1`, `2`, ….
    boolean isNextSection(String key) {
        char next = (char) (section.isEmpty() ? 0 : section.charAt(0) + 1);
        return section.isEmpty() ? key.equals("A") || key.equals("1") : key.length() == 1 && key.charAt(0) == next;
    }

    void section(SectionTitle title) {
        var items = new ArrayList<Item>();
        top.add(title.with(items));
        base = items;
        section = title.key();
        open.clear();
    }

    /// @param next       the label after this one, whatever stands between
    /// @param afterColon whether the line before ends with a colon
    /// @param paragraphs whether a number that comes first is a paragraph
    void label(PrintedLabel label, Optional<PrintedLabel> next, boolean afterColon, boolean paragraphs) {
        var items = new ArrayList<Item>();
        items.add(new Item.Line(label.rest()));
        Place place = place(label, next, afterColon);
        boolean paragraph = paragraphs && open.isEmpty() && place.style() == PrintedLabel.Style.NUMBER;
        innermost().add(new Item.Labelled(paragraph, label.printed(), items));
        open.add(new Open(place, items));
    }

    /// Which of the places that the label can have it has; closes the lists that end with it.
    private Place place(PrintedLabel label, Optional<PrintedLabel> next, boolean afterColon) {
        var first = label.places().stream().filter(Place::first).findFirst();
        if (first.isPresent() && (afterColon || goesOn(first.get(), label, next))) {
            return first.get();
        }
        var after = closing(label, Place::rightAfter);
        if (after.isPresent()) {
            return after.get();
        }
        if (first.isPresent()) {
            return first.get();
        }
        var place = label.places().getFirst();
        if (place.style() == PrintedLabel.Style.DECIMAL) {
            cutToStem(place);
            return place;
        }
        return closing(label, Place::follows).orElseGet(() -> {
            closeLetters();
            return place;
        });
    }

    /// Whether a label that could be of two lists is of the one that it begins, because the next label goes on with
    /// that.
    private static boolean goesOn(Place first, PrintedLabel label, Optional<PrintedLabel> next) {
        return label.places().size() > 1
                && next.isPresent()
                && next.get().places().stream().anyMatch(place -> place.rightAfter(first))
                && next.get().places().stream()
                        .noneMatch(place -> label.places().stream()
                                .anyMatch(other -> !other.equals(first) && place.rightAfter(other)));
    }

    /// The place that goes on with the innermost list that it fits; the lists inside that are closed.
    private Optional<Place> closing(PrintedLabel label, BiPredicate<Place, Place> fits) {
        for (int level = open.size() - 1; level >= 0; level--) {
            var known = open.get(level).place();
            var found = label.places().stream()
                    .filter(place -> fits.test(place, known))
                    .findFirst();
            if (found.isPresent()) {
                cut(level);
                return found;
            }
        }
        return Optional.empty();
    }

    /// `4.1` after `3.4` and `4`: below the point that its stem names.
    private void cutToStem(Place decimal) {
        for (int level = open.size() - 1; level >= 0; level--) {
            if (Integer.toString(open.get(level).place().number()).equals(decimal.stem())
                    && open.get(level).place().style() == PrintedLabel.Style.NUMBER) {
                cut(level + 1);
                return;
            }
        }
    }

    /// A number that fits no list begins one beside lists of letters and dashes, not inside them.
    private void closeLetters() {
        while (!open.isEmpty() && open.getLast().place().style() != PrintedLabel.Style.NUMBER) {
            cut(open.size() - 1);
        }
    }

    /// A line without a label: it ends the lists of letters and dashes that don't go on with the next label.
    void text(String line, Optional<PrintedLabel> next) {
        while (!open.isEmpty() && !holdsSubparagraphs(open.getLast().place()) && !goesOn(next)) {
            cut(open.size() - 1);
        }
        innermost().add(new Item.Line(line));
    }

    private boolean goesOn(Optional<PrintedLabel> next) {
        var known = open.getLast().place();
        return next.isPresent() && next.get().places().stream().anyMatch(place -> place.rightAfter(known));
    }

    private boolean holdsSubparagraphs(Place place) {
        return place.style() == PrintedLabel.Style.DECIMAL
                || (place.style() == PrintedLabel.Style.NUMBER && numbersHoldText);
    }

    private void cut(int level) {
        open.subList(level, open.size()).clear();
    }
}
