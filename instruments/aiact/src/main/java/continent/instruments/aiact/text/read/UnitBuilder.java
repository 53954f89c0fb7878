package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes units with ids of what a reader found: the one place where ids come about.
///
/// - A label is one part of the id below the unit that holds it; `3.1` below point 3 is `_3_1`.
/// - Items that begin with a dash are counted in the unit that holds them.
/// - What has no number belongs to the unit that holds it.
/// - Where a later subparagraph of the same unit has a list with the same letters again (Art. 43(1)), the letters
///   that are taken get the number of the subparagraph before them: `art_43_1_sub2_a`. A letter that is free stays as
///   it is.
final class UnitBuilder {

    private static final int DEPTH_MAX = 12;
    private static final Pattern DELETED = Pattern.compile("[—–―─_-][—–―─_ -]*");

    private final List<Unit> units = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /// Adds a recital, article or annex with all that is in it.
    ///
    /// @return false where its id is there already; nothing is added then
    boolean add(Root root) {
        if (taken.contains(root.id())) {
            return false;
        }
        add(new Head(root.id(), root.kind(), null, root.label(), root.heading(), root.under()), root.items(), 0);
        return true;
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /// A unit without its text.
    private record Head(
            String id,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String label,
            @Nullable String heading,
            List<Division> under) {

        Head below(String child, UnitKind of, String printed, @Nullable String title) {
            return new Head(child, of, id, printed, title, List.of());
        }

        Unit unit(List<String> lines) {
            String text = lines.isEmpty() ? null : String.join("\n", lines);
            return new Unit(id, kind, parent, label, heading, text, under);
        }
    }

    private void add(Head head, List<Item> items, int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException(head.id() + " is nested deeper than any provision");
        }
        taken.add(head.id());
        int place = units.size();
        var lines = new ArrayList<String>();
        boolean cyrillic = Alphabet.isCyrillic(items);
        var letters = new Letters();
        int dashes = 0;
        for (Item item : items) {
            switch (item) {
                case Item.Line(String text) -> {
                    append(lines, text);
                    letters = new Letters();
                }
                case Item.Labelled(boolean paragraph, String printed, List<Item> inner) -> {
                    String segment = Labels.isDash(printed)
                            ? Integer.toString(++dashes)
                            : letters.latin(Labels.segment(cyrillic ? Alphabet.cyrillic(printed) : printed)
                                    .orElse(""));
                    if (segment.isEmpty()) {
                        lines.add(flat(printed, inner));
                    } else if (!isDeleted(inner)) {
                        String id = free(head.id(), segment, lines.size());
                        var kind = paragraph ? UnitKind.PARAGRAPH : UnitKind.POINT;
                        add(head.below(id, kind, Spaces.clean(printed), null), inner, depth + 1);
                    }
                }
                case Item.Section(String key, String printed, String title, List<Item> inner) -> {
                    String id = free(head.id(), key, lines.size());
                    add(head.below(id, UnitKind.SECTION, printed, title), inner, depth + 1);
                }
            }
        }
        units.add(place, head.unit(lines));
    }

    /// Whether a consolidated text has nothing but a row of dashes where a provision was.
    private static boolean isDeleted(List<Item> items) {
        return items.stream()
                .allMatch(item -> item instanceof Item.Line(String text)
                        && DELETED.matcher(text).matches());
    }

    /// A stop that stands alone, as after what is quoted, ends the line before it; a row of dashes is no text.
    private static void append(List<String> lines, String text) {
        if (DELETED.matcher(text).matches()) {
            return;
        }
        if (!lines.isEmpty() && text.length() == 1 && ";.,".contains(text)) {
            lines.add(lines.removeLast() + text);
        } else {
            lines.add(text);
        }
    }

    /// The id of a child that is not taken yet.
    private String free(String parent, String segment, int subparagraph) {
        String own = segment.indexOf('.') < 0 ? segment : below(parent, segment);
        String id = parent + "_" + own;
        for (int sub = Math.max(2, subparagraph); taken.contains(id); sub++) {
            id = parent + "_sub" + sub + "_" + own;
        }
        return id;
    }

    /// `3.1` below a unit `…_3` is `1`, elsewhere `3_1`.
    private static String below(String parent, String segment) {
        String path = segment.replace('.', '_');
        for (int cut = path.lastIndexOf('_'); cut > 0; cut = path.lastIndexOf('_', cut - 1)) {
            if (parent.endsWith("_" + path.substring(0, cut))) {
                return path.substring(cut + 1);
            }
        }
        return path;
    }

    /// The letters of one list. Spanish has an ñ after the n: what follows is one letter further in English.
    private static final class Letters {
        private boolean shifted;

        String latin(String segment) {
            if (segment.equals("ñ")) {
                shifted = true;
                return "o";
            }
            char first = segment.isEmpty() ? '0' : segment.charAt(0);
            return shifted && segment.length() == 1 && first >= 'o' && first < 'z'
                    ? Character.toString(first + 1)
                    : segment;
        }
    }

    /// A label that is none, with what it stands before, as one line.
    private static String flat(String label, List<Item> items) {
        var out = new StringBuilder(label);
        for (Item item : items) {
            switch (item) {
                case Item.Line(String text) -> out.append(' ').append(text);
                case Item.Labelled labelled -> out.append(' ').append(flat(labelled.label(), labelled.items()));
                case Item.Section section -> out.append(' ').append(flat(section.label(), section.items()));
            }
        }
        return out.toString().strip();
    }
}
