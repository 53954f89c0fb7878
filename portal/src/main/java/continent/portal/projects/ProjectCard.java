package continent.portal.projects;

import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A card on the workspace of a project; a bean of the capability that it speaks for.
public interface ProjectCard {

    /// From top to bottom.
    int order();

    /// @return empty where there is nothing to say yet
    Optional<Card> card(Project project, List<Evidence> evidence, Texts texts);

    /// @param title heading
    /// @param lead  a sentence under it; empty for none
    /// @param rows  facts, one a line
    /// @param meter how much of something is used; null for none
    /// @param links where to go on, at most three
    record Card(
            String title,
            String lead,
            List<Row> rows,
            @Nullable Meter meter,
            List<Link> links) {}

    /// @param value as text; empty where the tag says it all
    /// @param tag   a word with a meaning; null for none
    /// @param path  where the label leads; empty for nowhere
    record Row(String label, String value, @Nullable Tag tag, String path) {
        public Row(String label, String value) {
            this(label, value, null, "");
        }
    }

    /// @param kind `ok`, `warn`, `stop`, `unknown` or `plain`
    /// @param sign such as ✓, ▲, ✕, ?; never colour alone
    record Tag(String kind, String sign, String text) {}

    /// @param text such as "1,200 of 5,000 CPU-seconds used"
    record Meter(String text, long used, long total) {}

    record Link(String text, String path) {}
}
