package continent.portal.frame.internal;

import continent.portal.frame.PortalSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Headers that tell browsers what a page may do: nothing but what comes from here, no inline script or style without
/// the nonce of the request, no frames around it, no address told to others. Outside of the other filters, so that what
/// those refuse carries them too.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String NONCE = SecurityHeaders.class.getName();
    private final RandomGenerator random;
    private final PortalSettings settings;

    SecurityHeaders(RandomGenerator random, PortalSettings settings) {
        this.random = random;
        this.settings = settings;
    }

    static String nonce(HttpServletRequest request) {
        return request.getAttribute(NONCE) instanceof String nonce ? nonce : "";
    }

    /// The page about an error that no filter saw, such as a malformed address, needs them as well.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; img-src 'self' data:; connect-src 'self'; style-src 'self' 'nonce-" + nonce
                        + "'; script-src 'self' 'nonce-" + nonce
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (settings.https()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
