package continent.portal.frame;

import java.util.Optional;

/// Tells who owns the things of one kind; a bean of the capability that stores them.
public interface Ownership {

    /// The kind, as in [Performs#on()]: `project`, `dataset`, `run`.
    String kind();

    /// The organisation that owns it; empty where there is no such thing, which answers 404.
    Optional<String> organisationOf(String id);
}
