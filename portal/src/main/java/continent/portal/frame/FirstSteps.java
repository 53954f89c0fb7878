package continent.portal.frame;

import java.util.Optional;

/// Something that those who run the instance should do before it is complete; a bean. Shown to administrators on the
/// first page and on that of the administration until it is done.
public interface FirstSteps {

    /// What to do, empty once it is done; asked at each showing of a page, so it has to be cheap.
    Optional<Step> step(Texts texts);

    /// @param title  what to do
    /// @param why    what it gives
    /// @param action the words of the link
    /// @param path   where it is done
    record Step(String title, String why, String action, String path) {}
}
