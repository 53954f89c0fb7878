package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Unit;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Files of our own wording in the official kinds, and the official ones where this machine has them.
final class Fixtures {

    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/law/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ReadText read(Path... paths) {
        return LawFiles.shipped().read(List.of(paths)).orThrow().getFirst();
    }

    static List<Refusal> refused(Path... paths) {
        if (LawFiles.shipped().read(List.of(paths)) instanceof Result.Refused<List<ReadText>>(List<Refusal> why)) {
            return why;
        }
        throw new AssertionError("not refused: " + List.of(paths));
    }

    static Map<String, Unit> byId(ReadText text) {
        var map = new LinkedHashMap<String, Unit>();
        text.units().forEach(unit -> map.put(unit.id(), unit));
        return map;
    }

    /// A file of the official texts, which lie beside the project's root where there are any; null where not.
    static Path official(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data/ai-act").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return null;
    }
}
