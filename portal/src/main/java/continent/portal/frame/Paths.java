package continent.portal.frame;

import org.jspecify.annotations.Nullable;

/// Paths that readers send, for going on from there.
public final class Paths {

    private Paths() {}

    /// The path where it leads to a page of this instance, else the home page: never to another site.
    public static String ours(@Nullable String path) {
        return path != null && path.length() < 2_000 && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")
                ? path
                : "/";
    }
}
