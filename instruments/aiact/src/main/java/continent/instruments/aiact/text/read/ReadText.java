package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.SourceKind;
import continent.instruments.aiact.text.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says.
///
/// @param language  ISO 639-1
/// @param act       what the file says that it is
/// @param authentic whether it is the Official Journal's text rather than a consolidation
/// @param from      the day from which this state of the text is in force, null where neither the file nor the list
///     of known files tells
public record ReadText(
        SourceKind kind,
        String language,
        String act,
        String sha256,
        boolean authentic,
        @Nullable LocalDate from,
        List<Unit> units) {}
