package continent.engines.matching;

import java.util.Map;

/// Something to be found.
///
/// @param id         names it in every language
/// @param fields     texts by name of the field
/// @param attributes exact values to filter by
public record Passage(String id, Map<String, String> fields, Map<String, String> attributes) {

    public static final int ID_LENGTH_MAX = 500;

    public Passage {
        if (id.isBlank() || id.length() > ID_LENGTH_MAX) {
            throw new IllegalArgumentException("an id has 1 to " + ID_LENGTH_MAX + " characters");
        }
        fields = Map.copyOf(fields);
        attributes = Map.copyOf(attributes);
    }

    public Passage(String id, Map<String, String> fields) {
        this(id, fields, Map.of());
    }
}
