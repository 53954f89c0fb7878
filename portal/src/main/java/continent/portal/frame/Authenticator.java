package continent.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// One way to find out who is asking; a bean. Asked in the order of `@Order` until one answers.
///
/// Where credentials were shown but do not hold, it throws a [Problem] with status 401.
@FunctionalInterface
public interface Authenticator {

    /// The cookie that holds a session; with it, changes need the CSRF token.
    String SESSION_COOKIE = "session";

    /// The caller, or empty where the request carries none of the credentials that this one knows.
    Optional<Caller> authenticate(HttpServletRequest request);
}
