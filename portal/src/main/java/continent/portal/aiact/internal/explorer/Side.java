package continent.portal.aiact.internal.explorer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands beside a unit: our own heading and words for it, from when it applies, what an amendment did.
///
/// @param title    own heading, empty where the guide has none
/// @param about    own words
/// @param recitals those that explain it
/// @param applies  from when, where that is later than the day looked at and differs from what holds it; else empty
/// @param change   what happened to the wording, null where nothing did
public record Side(
        String title,
        String about,
        List<LinkTo> recitals,
        String applies,
        @Nullable Change change) {

    /// @param amended own words of what the amendment did, empty where the guide says nothing
    /// @param href    leads to the difference, empty where one of both wordings was not imported
    public record Change(String text, String amended, String href) {}

    boolean isEmpty() {
        return title.isEmpty() && applies.isEmpty() && change == null;
    }
}
