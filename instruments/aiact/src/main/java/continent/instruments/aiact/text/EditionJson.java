package continent.instruments.aiact.text;

import continent.kernel.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Editions as files of the store. The same edition gives the same bytes.
final class EditionJson {

    private static final int VERSION = 1;

    private EditionJson() {}

    static String write(Edition edition) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("version", VERSION);
        map.put("language", edition.language());
        map.put("from", edition.from().toString());
        map.put("source", source(edition.source()));
        map.put("units", edition.units().stream().map(EditionJson::unit).toList());
        return Json.write(map);
    }

    static Map<String, @Nullable Object> source(Provenance source) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("kind", source.kind().name());
        map.put("act", source.act());
        map.put("sha256", source.sha256());
        map.put("authentic", source.authentic());
        return map;
    }

    private static Map<String, @Nullable Object> unit(Unit unit) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", unit.id());
        map.put("kind", unit.kind().word());
        put(map, "parent", unit.parent());
        put(map, "label", unit.label());
        put(map, "heading", unit.heading());
        put(map, "text", unit.text());
        if (!unit.under().isEmpty()) {
            map.put("under", unit.under().stream().map(EditionJson::division).toList());
        }
        return map;
    }

    private static Map<String, @Nullable Object> division(Division division) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("level", division.level());
        map.put("number", division.number());
        put(map, "label", division.label());
        put(map, "heading", division.heading());
        return map;
    }

    private static void put(Map<String, @Nullable Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /// @throws IllegalStateException where the store's own file is broken
    static Edition read(String text) {
        var map = Json.object(text).orThrow();
        if (number(map, "version") != VERSION) {
            throw new IllegalStateException("an edition of another version of Continent: " + map.get("version"));
        }
        return new Edition(
                text(map, "language"),
                LocalDate.parse(text(map, "from")),
                readSource(object(map.get("source"))),
                objects(map.get("units")).stream().map(EditionJson::readUnit).toList());
    }

    static Provenance readSource(Map<String, @Nullable Object> map) {
        return new Provenance(
                SourceKind.valueOf(text(map, "kind")),
                text(map, "act"),
                text(map, "sha256"),
                Boolean.TRUE.equals(map.get("authentic")));
    }

    private static Unit readUnit(Map<String, @Nullable Object> map) {
        return new Unit(
                text(map, "id"),
                UnitKind.of(text(map, "kind")),
                (String) map.get("parent"),
                (String) map.get("label"),
                (String) map.get("heading"),
                (String) map.get("text"),
                objects(map.getOrDefault("under", List.of())).stream()
                        .map(under -> new Division(
                                number(under, "level"), text(under, "number"), (String) under.get("label"), (String)
                                        under.get("heading")))
                        .toList());
    }

    static String text(Map<String, @Nullable Object> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("the store's file is broken: no " + key);
    }

    static int number(Map<String, @Nullable Object> map, String key) {
        if (map.get(key) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the store's file is broken: no " + key);
    }

    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return Json.asObject(value).orThrow();
    }

    static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (Object item : (List<?>) Objects.requireNonNull(value)) {
            all.add(object(item));
        }
        return all;
    }
}
