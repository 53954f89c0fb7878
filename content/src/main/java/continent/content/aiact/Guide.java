package continent.content.aiact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The whole guide, read once. Safe for any number of threads.
public final class Guide {

    private final Map<String, GuideEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<GuideEntry>> children = new LinkedHashMap<>();

    private Guide(List<GuideEntry> read) {
        for (GuideEntry entry : read) {
            entries.put(entry.unit(), entry);
            if (entry.parent() != null) {
                children.computeIfAbsent(entry.parent(), _ -> new ArrayList<>()).add(entry);
            }
        }
        entries.values().forEach(this::hangsTogether);
    }

    /// Reads the shipped content.
    ///
    /// @throws IllegalStateException where it is broken: a test of this module reads it
    public static Guide shipped() {
        return of(GuideReader.shipped());
    }

    static Guide of(List<GuideEntry> entries) {
        return new Guide(entries);
    }

    /// The entry of exactly this unit.
    public Optional<GuideEntry> entry(String unit) {
        return Optional.ofNullable(entries.get(unit));
    }

    /// The entry of this unit or, where the guide does not go so deep, of the nearest unit above that it has.
    public Optional<GuideEntry> nearest(String unit) {
        Optional<String> at = Optional.of(unit);
        while (at.isPresent()) {
            GuideEntry found = entries.get(at.get());
            if (found != null) {
                return Optional.of(found);
            }
            at = at.flatMap(UnitId::above);
        }
        return Optional.empty();
    }

    /// What stands directly below a unit: the sections or articles of a chapter, the parts of an article, the terms
    /// of Article 3.
    public List<GuideEntry> children(String unit) {
        return List.copyOf(children.getOrDefault(unit, List.of()));
    }

    /// All entries in the order of the Act: each heading before its articles, each article before its parts, the
    /// annexes last.
    public List<GuideEntry> all() {
        return List.copyOf(entries.values());
    }

    /// What binds an addressee, in the order of the Act.
    public List<GuideEntry> binding(Addressee addressee) {
        return entries.values().stream()
                .filter(entry -> entry.binds().contains(addressee))
                .toList();
    }

    /// The defined terms, in the order of Article 3.
    public List<GuideEntry> terms() {
        return entries.values().stream()
                .filter(entry -> entry.kind() == GuideEntry.Kind.DEFINITION)
                .toList();
    }

    private void hangsTogether(GuideEntry entry) {
        var cited = new ArrayList<>(entry.related());
        entry.appliesFrom().forEach(from -> cited.addAll(from.cites()));
        for (String unit : cited) {
            if (!UnitId.isOne(unit) || nearest(unit).isEmpty()) {
                throw new IllegalStateException(entry.unit() + " names " + unit + ", which the guide does not have");
            }
            if (Objects.equals(unit, entry.unit()) && entry.related().contains(unit)) {
                throw new IllegalStateException(entry.unit() + " is related to itself");
            }
        }
    }
}
