package continent.content.factories;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The factories, antennas and modes of access of the shipped content, checked as a whole.
///
/// @param factories in the order of their selection
/// @param antennas  in the order of the content
/// @param modes     from the smallest amount to the largest
public record Registry(List<Factory> factories, List<Antenna> antennas, List<AccessMode> modes) {

    /// @throws IllegalStateException where an id stands twice or an antenna names an unknown factory
    public Registry {
        Set<String> ids = new HashSet<>();
        Stream.concat(factories.stream(), antennas.stream()).forEach(site -> {
            if (!ids.add(site.id())) {
                throw new IllegalStateException("the site " + site.id() + " stands twice");
            }
        });
        for (Antenna antenna : antennas) {
            List<String> linked = antenna.linkedTo();
            if (linked != null && !ids.containsAll(linked)) {
                throw new IllegalStateException(antenna.id() + " is linked to an unknown factory: " + linked);
            }
        }
    }

    /// Reads the shipped content.
    public static Registry load() {
        return Reader.read();
    }

    public Optional<Site> site(String id) {
        return sites().filter(site -> site.id().equals(id)).findFirst();
    }

    /// Factories first, then antennas.
    public Stream<Site> sites() {
        return Stream.concat(factories.stream(), antennas.stream());
    }

    /// The antennas that are linked to a factory.
    public List<Antenna> antennasOf(String factory) {
        return antennas.stream()
                .filter(antenna -> Optional.ofNullable(antenna.linkedTo())
                        .orElse(List.of())
                        .contains(factory))
                .toList();
    }
}
