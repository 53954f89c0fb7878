package continent.portal.factories.internal.registry;

import continent.content.Source;
import continent.content.factories.Antenna;
import continent.content.factories.Factory;
import continent.content.factories.Registry;
import continent.portal.factories.internal.registry.Choice.Column;
import continent.portal.frame.Texts;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the page of the list shows.
///
/// @param factories as chosen and sorted
/// @param countries hosts of factories, by name
/// @param sources   of all entries shown, each once
/// @param names     of factories by id
public record SiteList(
        List<Factory> factories,
        List<Antenna> antennas,
        List<Factory.State> states,
        List<String> countries,
        List<Column> columns,
        List<Source> sources,
        Choice choice,
        Facts facts,
        Map<String, String> names) {

    /// The names of the factories that an antenna is linked to.
    public String linkedNames(Antenna antenna) {
        return Optional.ofNullable(antenna.linkedTo()).orElse(List.of()).stream()
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    static SiteList of(Registry registry, Choice choice, Texts texts) {
        Facts facts = new Facts(texts);
        Collator collator = Collator.getInstance(texts.locale());
        List<Factory> factories = registry.factories().stream()
                .filter(factory ->
                        choice.country().isEmpty() || factory.country().equals(choice.country()))
                .filter(factory -> choice.state() == null || factory.state() == choice.state())
                .sorted(order(choice, facts, collator))
                .toList();
        return new SiteList(
                factories,
                registry.antennas().stream()
                        .sorted(Comparator.comparing(antenna -> facts.country(antenna.country()), collator))
                        .toList(),
                List.of(Factory.State.values()),
                registry.factories().stream()
                        .map(Factory::country)
                        .distinct()
                        .sorted(Comparator.comparing(facts::country, collator))
                        .toList(),
                List.of(Column.values()),
                registry.sites().map(site -> site.source()).distinct().toList(),
                choice,
                facts,
                registry.factories().stream().collect(Collectors.toMap(Factory::id, Factory::name)));
    }

    private static Comparator<Factory> order(Choice choice, Facts facts, Collator collator) {
        Comparator<Factory> order = switch (choice.column()) {
            case NAME -> Comparator.comparing(Factory::name, collator);
            case COUNTRY -> Comparator.comparing(factory -> facts.country(factory.country()), collator);
            case CITY -> Comparator.comparing(Factory::city, collator);
            case STATE -> Comparator.comparing(Factory::state);
            case SELECTED -> Comparator.comparing(Factory::selected);
            case ACCELERATORS -> Comparator.comparing(factory -> Objects.requireNonNullElse(most(factory), 0L));
        };
        Comparator<Factory> directed = choice.down() ? order.reversed() : order;
        return choice.column() == Column.ACCELERATORS
                ? Comparator.<Factory, Boolean>comparing(factory -> most(factory) == null)
                        .thenComparing(directed)
                : directed;
    }

    /// The largest figure that is known; null where none is. Unknown ones stand at the end in both directions.
    private static @Nullable Long most(Factory factory) {
        Long most = null;
        for (Factory.Claim claim : factory.accelerators()) {
            Long count = claim.count();
            if (count != null && (most == null || count > most)) {
                most = count;
            }
        }
        return most;
    }
}
