package continent.portal.frame.internal;

import continent.kernel.Ids;
import continent.portal.frame.PortalSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id, refuses foreign `Host` headers, and writes one log line when it ends.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("continent.portal.requests");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Ids ids;
    private final PortalSettings settings;

    RequestFilter(Ids ids, PortalSettings settings) {
        this.ids = ids;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = ids.next("req");
        long started = System.nanoTime();
        Call.setRequestId(request, id);
        response.setHeader("X-Request-Id", id);
        MDC.put("request", id);
        try {
            if (isOurs(request.getHeader("Host"))) {
                chain.doFilter(request, response);
            } else {
                refuse(response, id);
            }
        } finally {
            long millis = (System.nanoTime() - started) / 1_000_000;
            LOG.info("{} {} {} {} ms", request.getMethod(), path(request), response.getStatus(), millis);
            MDC.remove("request");
        }
    }

    /// A page of another site that resolves its own name to this machine must not get in (DNS rebinding).
    private boolean isOurs(String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name)
                || settings.allowedHosts().stream().anyMatch(name::equalsIgnoreCase)
                || name.equals(settings.address().toLowerCase(Locale.ROOT));
    }

    private static void refuse(HttpServletResponse response, String id) throws IOException {
        response.setStatus(421);
        response.setContentType("application/problem+json");
        String body = "{\"type\":\"about:blank\",\"title\":\"Misdirected Request\",\"status\":421,\"code\":\"host\","
                + "\"detail\":\"This instance does not answer under that name.\",\"requestId\":\"" + id + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /// The path as logged: without query (it may hold secrets), without control characters, not without end.
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?");
        return path.startsWith("/link/") ? "/link/…" : path.substring(0, Math.min(path.length(), 200));
    }
}
