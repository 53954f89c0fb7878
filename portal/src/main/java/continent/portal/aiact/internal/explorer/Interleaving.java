package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.Unit;
import continent.portal.aiact.internal.explorer.Block.Paragraph;
import continent.portal.aiact.internal.explorer.Block.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Puts the units that a unit holds back behind the paragraph that introduces them. The store keeps a unit's own text
/// in
/// one piece, so the place has to be found again: a list stands behind a paragraph that does not end as a sentence
/// does; a
/// second list, whose labels begin anew, behind the next such paragraph.
final class Interleaving {

    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…][’”»\"')]?\\s*");

    private Interleaving() {}

    static List<Part> of(Unit unit, List<Paragraph> paragraphs, List<Block> children) {
        if (children.isEmpty() || paragraphs.size() < 2) {
            return List.of(new Part(paragraphs, children));
        }
        String[] lines = Objects.requireNonNullElse(unit.text(), "").split("\n", -1);
        var lists = lists(children);
        var parts = new ArrayList<Part>();
        int from = 0;
        int list = 0;
        for (int i = 0; i < paragraphs.size() && list < lists.size(); i++) {
            boolean introduces = i < lines.length && !SENTENCE.matcher(lines[i]).matches();
            if (introduces || i == paragraphs.size() - 1) {
                boolean last = i == paragraphs.size() - 1;
                var held = last ? lists.subList(list, lists.size()) : lists.subList(list, list + 1);
                parts.add(new Part(
                        paragraphs.subList(from, i + 1),
                        held.stream().flatMap(List::stream).toList()));
                list += held.size();
                from = i + 1;
            }
        }
        if (from < paragraphs.size()) {
            parts.add(new Part(paragraphs.subList(from, paragraphs.size()), List.of()));
        }
        return parts;
    }

    /// The lists: each begins with the label of the first one.
    private static List<List<Block>> lists(List<Block> children) {
        var lists = new ArrayList<List<Block>>();
        String first = children.getFirst().label();
        for (Block child : children) {
            if (lists.isEmpty()
                    || (child.label().equals(first) && first.chars().anyMatch(Character::isLetterOrDigit))) {
                lists.add(new ArrayList<>());
            }
            lists.getLast().add(child);
        }
        return lists;
    }
}
