package continent.instruments.aiact.reading;

import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All citations of the Act's own units in one state of the law and one language. Immutable; made once for a state.
public final class CrossReferences {

    private final Map<String, List<Reference>> out = new HashMap<>();
    private final Map<String, Set<String>> in = new HashMap<>();

    private CrossReferences() {}

    /// Empty for a language whose words are not known.
    public static CrossReferences of(LawView view) {
        var all = new CrossReferences();
        ReferenceWords.of(view.language()).ifPresent(words -> all.read(view, new Mentions(words), new Resolver(view)));
        return all;
    }

    private void read(LawView view, Mentions mentions, Resolver resolver) {
        for (Wording wording : view.units()) {
            String text = wording.unit().text();
            if (text == null) {
                continue;
            }
            var found = new ArrayList<Reference>();
            String before = "";
            for (Mention mention : mentions.in(text)) {
                String target = resolver.resolve(mention, wording.id()).orElse("");
                if (!target.isEmpty() && !target.equals(wording.id())) {
                    found.add(new Reference(mention.start(), mention.end(), target));
                    note(target, wording.id());
                    if (mention.range() && !before.isEmpty()) {
                        resolver.between(before, target).forEach(each -> note(each, wording.id()));
                    }
                }
                before = target;
            }
            if (!found.isEmpty()) {
                out.put(wording.id(), List.copyOf(found));
            }
        }
    }

    private void note(String target, String source) {
        in.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(source);
    }

    /// The citations in a unit's own text, in order.
    public List<Reference> from(String unit) {
        return out.getOrDefault(unit, List.of());
    }

    /// The units whose text cites exactly this one, in the order of the law.
    public List<String> to(String unit) {
        return List.copyOf(in.getOrDefault(unit, Set.of()));
    }

    /// What cites a unit or anything below it from elsewhere, by the unit cited, in the order of the law.
    public Map<String, List<String>> toAll(LawView view, String root) {
        var all = new LinkedHashMap<String, List<String>>();
        view.subtree(root).forEach(unit -> {
            var sources = to(unit.id()).stream()
                    .filter(source -> !continent.instruments.aiact.text.Unit.within(source, root))
                    .toList();
            if (!sources.isEmpty()) {
                all.put(unit.id(), sources);
            }
        });
        return all;
    }

    /// Reads what a person typed (`Art. 6(3)`, `Annex III point 5(b)`, `art_6_3`) as the id of a unit.
    ///
    /// @return empty where the text is anything else
    public static Optional<String> typed(String text) {
        return TypedUnit.read(text);
    }
}
