package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.LawStore.Imported;
import continent.portal.frame.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The administrator's page of the law.
///
/// @param states    what was imported
/// @param imports   the last ones, the newest first
/// @param roots     folders of this machine below which files may be named
/// @param megabytes that one upload may have
public record LawAdminView(
        List<Imported> states,
        List<Import> imports,
        boolean running,
        List<String> roots,
        long megabytes,
        List<String> languages,
        String first,
        Form form) {

    /// @param what    what was taken, as a short text
    /// @param state   `queued`, `running`, `done`, `failed`, `cancelled`
    /// @param stage   how far it is, empty before it begins
    /// @param problem why it failed, null otherwise
    public record Import(
            String what,
            String state,
            String stage,
            @Nullable String problem,
            Instant at,
            List<Text> texts) {}

    /// What became of one text.
    public record Text(String language, String from, String act, long units, String outcome, List<Changed> changed) {}

    /// @param kind `added`, `changed`, `removed`
    public record Changed(String kind, long count, List<LinkTo> units) {}

    public String name(String language) {
        return Bar.name(language);
    }
}
