package continent.instruments.aiact.text;

import continent.instruments.aiact.text.LawStore.Imported;
import continent.kernel.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One state of the store: which editions are in use.
///
/// @param entries by language and date; no two with the same of both
record Publication(List<Imported> entries) {

    private static final Comparator<Imported> ORDER =
            Comparator.comparing(Imported::language).thenComparing(Imported::from);

    Publication {
        entries = entries.stream().sorted(ORDER).toList();
    }

    Optional<Imported> at(String language, LocalDate from) {
        return entries.stream()
                .filter(entry ->
                        entry.language().equals(language) && entry.from().equals(from))
                .findFirst();
    }

    /// This with one more entry, in place of the one for the same language and date.
    Publication with(Imported added) {
        var all = new ArrayList<>(entries);
        all.removeIf(entry ->
                entry.language().equals(added.language()) && entry.from().equals(added.from()));
        all.add(added);
        return new Publication(all);
    }

    String write() {
        return Json.write(entries.stream()
                .map(entry -> {
                    var map = new LinkedHashMap<String, @Nullable Object>();
                    map.put("edition", entry.edition());
                    map.put("language", entry.language());
                    map.put("from", entry.from().toString());
                    map.put("source", EditionJson.source(entry.source()));
                    map.put("units", entry.units());
                    map.put("at", entry.at().toString());
                    return map;
                })
                .toList());
    }

    static Publication read(String text) {
        return new Publication(EditionJson.objects(Json.read(text).orThrow()).stream()
                .map(map -> new Imported(
                        EditionJson.text(map, "edition"),
                        EditionJson.text(map, "language"),
                        LocalDate.parse(EditionJson.text(map, "from")),
                        EditionJson.readSource(EditionJson.object(map.get("source"))),
                        EditionJson.number(map, "units"),
                        Instant.parse(EditionJson.text(map, "at"))))
                .toList());
    }
}
