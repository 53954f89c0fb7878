package continent.instruments.dossier.documents;

import java.util.List;

/// What a document holds, as reviewed data.
///
/// @param source where the law asks for it
/// @param date   when the definition was last compared with the source (ISO)
public record DocumentDefinition(
        String id, Words title, Words basis, String source, String date, List<Section> sections) {

    /// @param cites unit ids of the Act
    public record Section(String id, Words title, List<String> cites, List<Field> fields) {}

    /// @param help     what belongs here, in a sentence
    /// @param supplier who can supply it where evidence does not
    /// @param how      how evidence would fill it, or a person state it
    public record Field(
            String id,
            Words label,
            Words help,
            List<String> cites,
            Supplier supplier,
            Words how,
            List<Filling> fillings) {}

    /// Who can supply what is missing.
    public enum Supplier {
        PROVIDER,
        DATA_STEWARD,
        FACTORY,
        SYSTEM;

        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// The documents that there are, in the order in which they are shown.
    public static final List<String> IDS = List.of("annex-iv", "training-content-summary");

    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }
}
