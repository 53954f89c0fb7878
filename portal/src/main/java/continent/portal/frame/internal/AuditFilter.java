package continent.portal.frame.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Writes every change and every look at personal data to the audit log: before the work starts, and how it ended.
final class AuditFilter extends OncePerRequestFilter {

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var call = Call.of(request);
        if (call == null || !(call.operation().changes() || call.operation().personal())) {
            chain.doFilter(request, response);
            return;
        }
        String entry = log.begin(call, Call.caller(request), Call.requestId(request));
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            log.end(entry, status, created(call, response));
        }
    }

    /// The id of what was made, from the address that the answer names.
    private static @Nullable String created(Call call, HttpServletResponse response) {
        String location = response.getHeader("Location");
        return call.resourceId() == null && response.getStatus() == 201 && location != null
                ? location.substring(location.lastIndexOf('/') + 1)
                : null;
    }
}
