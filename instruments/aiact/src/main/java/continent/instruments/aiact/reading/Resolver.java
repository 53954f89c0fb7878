package continent.instruments.aiact.reading;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the unit of a state of the law that a mention leads to, seen from the unit that it stands in.
final class Resolver {

    private final LawView view;
    private final Set<String> headings = new HashSet<>();
    private final Map<String, String> chapters = new HashMap<>();

    Resolver(LawView view) {
        this.view = view;
        for (Wording top : view.children(null)) {
            if (top.unit().kind() == UnitKind.ARTICLE) {
                String id = "chap";
                for (Division division : top.unit().under()) {
                    id += "_" + division.number();
                    headings.add(id);
                    chapters.putIfAbsent(top.id(), id);
                }
            }
        }
    }

    /// The unit, or the nearest one above it that there is; empty where the mention leads out of the state.
    Optional<String> resolve(Mention mention, String from) {
        String root = Unit.root(from);
        var parts = mention.parts();
        if (parts.containsKey(Level.ARTICLE)) {
            return nearest("art_" + path(parts));
        }
        if (parts.containsKey(Level.ANNEX)) {
            return nearest("anx_" + path(parts));
        }
        if (parts.containsKey(Level.RECITAL)) {
            return nearest("rec_" + path(parts));
        }
        if (parts.containsKey(Level.CHAPTER)) {
            return heading("chap_" + path(parts));
        }
        if (parts.containsKey(Level.SECTION)) {
            String chapter = chapters.get(root);
            return root.startsWith("anx_")
                    ? nearest(root + "_" + path(parts)).filter(found -> !found.equals(root))
                    : chapter == null ? Optional.empty() : heading(chapter + "_" + path(parts));
        }
        return parts.containsKey(Level.PARAGRAPH) ? paragraph(parts, root) : point(parts, from, root);
    }

    private Optional<String> paragraph(Map<Level, List<String>> parts, String root) {
        return root.startsWith("art_")
                ? nearest(root + "_" + path(parts)).filter(found -> !found.equals(root))
                : Optional.empty();
    }

    /// Points without more are those beside or above: the nearest level that has one with that label.
    private Optional<String> point(Map<Level, List<String>> parts, String from, String root) {
        String path = path(parts);
        String at = from;
        while (true) {
            if (view.unit(at + "_" + path).isPresent()) {
                return Optional.of(at + "_" + path);
            }
            if (at.equals(root)) {
                return Optional.empty();
            }
            at = at.substring(0, at.lastIndexOf('_'));
        }
    }

    private static String path(Map<Level, List<String>> parts) {
        var all = new ArrayList<String>();
        parts.values().forEach(all::addAll);
        return String.join("_", all);
    }

    private Optional<String> nearest(String id) {
        String at = id;
        while (at.indexOf('_') > 0) {
            if (view.unit(at).isPresent()) {
                return Optional.of(at);
            }
            at = at.substring(0, at.lastIndexOf('_'));
        }
        return Optional.empty();
    }

    private Optional<String> heading(String id) {
        String at = id;
        while (at.startsWith("chap_")) {
            if (headings.contains(at)) {
                return Optional.of(at);
            }
            at = at.substring(0, at.lastIndexOf('_'));
        }
        return Optional.empty();
    }

    /// What lies between two units that stand beside each other, without both.
    List<String> between(String first, String last) {
        String parent = view.unit(last).map(found -> found.unit().parent()).orElse(null);
        var beside = view.children(parent).stream().map(Wording::id).toList();
        int from = beside.indexOf(first);
        int to = beside.indexOf(last);
        return from >= 0 && to > from ? beside.subList(from + 1, to) : List.of();
    }
}
