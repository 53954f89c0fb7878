package continent.portal.frame.internal;

import continent.portal.frame.Access;
import continent.portal.frame.Authenticator;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The chain of filters in front of all handlers, in the order in which a request passes them.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            OperationTable table,
            AccessRules rules,
            List<Authenticator> authenticators,
            AuditLog audit,
            StoredAnswers answers,
            PlatformTransactionManager transactions,
            ProblemWriter problems,
            PortalSettings settings) {
        var csrfTokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfTokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(settings.https()).sameSite("Lax"));
        csrfTokens.setCookieName("csrf");
        csrfTokens.setHeaderName("X-CSRF-Token");
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, _) -> problems.write(
                        Problem.of(
                                403, "csrf", "This form was open for too long or came from elsewhere: send it again."),
                        request,
                        response)))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new FormTokens())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .addFilterBefore(new OperationFilter(handlers, table, problems), CsrfFilter.class)
                .addFilterAfter(new AccessFilter(authenticators, rules), CsrfFilter.class)
                .addFilterAfter(new AuditFilter(audit), AccessFilter.class)
                .addFilterAfter(new IdempotencyFilter(answers, transactions), AuditFilter.class);
        return http.build();
    }

    /// A browser adds cookies by itself, so whatever a cookie could authorise needs the token of our own pages.
    /// Programs
    /// that show a token or a signature, or nothing at all, need none.
    private static boolean needsToken(HttpServletRequest request) {
        var call = Call.of(request);
        if (SAFE.contains(request.getMethod())
                || call == null
                || call.operation().access() == Access.General.LAUNCHER
                || request.getHeader("Authorization") != null) {
            return false;
        }
        return !request.getRequestURI().startsWith("/api/") || hasSession(request);
    }

    private static boolean hasSession(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(Authenticator.SESSION_COOKIE));
    }
}
