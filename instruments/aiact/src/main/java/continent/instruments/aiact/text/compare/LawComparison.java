package continent.instruments.aiact.text.compare;

import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between the law on two dates.
public final class LawComparison {

    /// From which share of common words on a text that stands under another id is called moved.
    public static final double MOVED_MIN = 0.7;

    /// Shorter texts are alike by chance.
    private static final int MOVED_WORDS_MIN = 8;

    private final Map<String, Wording> before;
    private final Map<String, Wording> after;

    private LawComparison(List<Wording> before, List<Wording> after) {
        this.before = byId(before);
        this.after = byId(after);
    }

    /// All changes, in the order of the later text, what is gone in its place in the earlier one.
    public static List<UnitChange> of(LawView before, LawView after) {
        return new LawComparison(before.units(), after.units()).changes();
    }

    /// The changes in a unit and all below it, at either date, with what moved out of it or into it.
    public static List<UnitChange> of(LawView before, LawView after, String unit) {
        return of(before, after).stream()
                .filter(change -> within(change.before(), unit) || within(change.after(), unit))
                .toList();
    }

    private static boolean within(@Nullable String id, String unit) {
        return id != null && Unit.within(id, unit);
    }

    private static Map<String, Wording> byId(List<Wording> wordings) {
        var map = new LinkedHashMap<String, Wording>();
        wordings.forEach(wording -> map.put(wording.id(), wording));
        return map;
    }

    private List<UnitChange> changes() {
        var moves = moves();
        var targets = new HashSet<>(moves.values());
        var changes = new ArrayList<UnitChange>();
        before.keySet().stream()
                .filter(id -> !after.containsKey(id) && !moves.containsKey(id))
                .map(id -> change(UnitChange.Kind.REMOVED, id, null))
                .forEach(changes::add);
        moves.forEach((from, to) -> changes.add(change(UnitChange.Kind.MOVED, from, to)));
        for (Wording wording : after.values()) {
            String id = wording.id();
            if (!before.containsKey(id)) {
                if (!targets.contains(id)) {
                    changes.add(change(UnitChange.Kind.ADDED, null, id));
                }
            } else if (!same(Objects.requireNonNull(before.get(id)), wording)) {
                changes.add(change(UnitChange.Kind.CHANGED, id, id));
            }
        }
        var places = places();
        changes.sort(Comparator.comparingInt(change -> places.getOrDefault(change.id(), 0)));
        return changes;
    }

    /// Where each unit stands: what is gone right after what stood before it.
    private Map<String, Integer> places() {
        var order = new ArrayList<>(after.keySet());
        var known = new HashSet<>(order);
        String last = null;
        for (String id : before.keySet()) {
            if (known.add(id)) {
                order.add(last == null ? 0 : order.indexOf(last) + 1, id);
            }
            last = id;
        }
        var places = new HashMap<String, Integer>();
        order.forEach(id -> places.put(id, places.size()));
        return places;
    }

    private static boolean same(Wording a, Wording b) {
        return a.from().equals(b.from())
                || (Objects.equals(a.unit().text(), b.unit().text())
                        && Objects.equals(a.unit().heading(), b.unit().heading()));
    }

    /// What is gone under one id and new under another, the most alike first, each only once.
    private Map<String, String> moves() {
        record Candidate(String from, String to, double alike) {}
        var candidates = new ArrayList<Candidate>();
        var added = after.values().stream()
                .filter(wording -> !before.containsKey(wording.id()))
                .toList();
        for (Wording gone : before.values()) {
            String text = text(gone);
            int words = WordDiff.words(text);
            var same = after.get(gone.id());
            boolean stays = same != null && (same(gone, same) || WordDiff.similarity(text, text(same)) >= MOVED_MIN);
            if (stays || words < MOVED_WORDS_MIN) {
                continue;
            }
            for (Wording fresh : added) {
                if (WordDiff.similarityMax(words, WordDiff.words(text(fresh))) >= MOVED_MIN) {
                    double alike = WordDiff.similarity(text, text(fresh));
                    candidates.add(new Candidate(gone.id(), fresh.id(), alike));
                }
            }
        }
        var moves = new LinkedHashMap<String, String>();
        Set<String> taken = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.alike() >= MOVED_MIN)
                .sorted(Comparator.comparingDouble(Candidate::alike).reversed())
                .forEach(candidate -> {
                    if (!moves.containsKey(candidate.from()) && taken.add(candidate.to())) {
                        moves.put(candidate.from(), candidate.to());
                    }
                });
        return moves;
    }

    private UnitChange change(UnitChange.Kind kind, @Nullable String from, @Nullable String to) {
        var old = from == null ? null : before.get(from);
        var fresh = to == null ? null : after.get(to);
        return new UnitChange(
                kind,
                from,
                to,
                WordDiff.pieces(heading(old), heading(fresh)),
                WordDiff.pieces(text(old), text(fresh)),
                old == null || fresh == null ? 0 : WordDiff.similarity(text(old), text(fresh)));
    }

    private static String text(@Nullable Wording wording) {
        return wording == null ? "" : Objects.requireNonNullElse(wording.unit().text(), "");
    }

    private static String heading(@Nullable Wording wording) {
        return wording == null ? "" : Objects.requireNonNullElse(wording.unit().heading(), "");
    }
}
