package continent.portal.frame.internal;

import continent.portal.frame.Authenticator;
import continent.portal.frame.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking and whether they may.
final class AccessFilter extends OncePerRequestFilter {

    private final List<Authenticator> authenticators;
    private final AccessRules rules;

    AccessFilter(List<Authenticator> authenticators, AccessRules rules) {
        this.authenticators = authenticators;
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var call = Call.of(request);
        if (call != null) {
            var caller = authenticators.stream()
                    .map(authenticator -> authenticator.authenticate(request))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Caller.VISITOR);
            Call.setCaller(request, caller);
            rules.check(call, caller);
            Call.allow(request);
        }
        chain.doFilter(request, response);
    }
}
