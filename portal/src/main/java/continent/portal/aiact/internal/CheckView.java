package continent.portal.aiact.internal;

import continent.portal.frame.Form;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The checker's page: one question, what was answered, what follows so far.
///
/// @param project   id; empty where anyone checks
/// @param action    where the answer goes
/// @param hidden    fields that go with it
/// @param question  null where nothing is left to ask
/// @param back      where the question before is asked again; empty at the first
/// @param settled   conclusions that are settled, of `total`
/// @param result    where the result so far is shown
public record CheckView(
        String project,
        String action,
        Map<String, String> hidden,
        LocalDate asOf,
        @Nullable Asked question,
        String back,
        long settled,
        long total,
        List<Given> given,
        List<Headline> headlines,
        String result,
        Form form) {

    /// @param type    boolean, choice, number or date
    /// @param options value and label, for boolean and choice
    /// @param typed   what is chosen or typed already; empty for nothing
    public record Asked(
            String fact, String type, String text, String help, String cites, List<Option> options, String typed) {}

    public record Option(String value, String label) {}

    /// @param change where the question is asked again
    /// @param origin where the answer comes from; empty where a person gave it
    public record Given(String fact, String text, String value, String change, String origin) {}

    public record Headline(String title, Tag tag, String dates) {}
}
