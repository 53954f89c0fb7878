package continent.portal.frame.internal;

import continent.kernel.Refusal;
import continent.portal.frame.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds out which operation is asked for, and stops bodies that are longer than it takes: by `Content-Length` before a
/// byte is read, by counting where there is none. Writes the answer of whatever is refused behind it.
final class OperationFilter extends OncePerRequestFilter {

    private final RequestMappingHandlerMapping handlers;
    private final OperationTable table;
    private final ProblemWriter problems;

    OperationFilter(RequestMappingHandlerMapping handlers, OperationTable table, ProblemWriter problems) {
        this.handlers = handlers;
        this.table = table;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var call = call(request);
            if (call == null) {
                chain.doFilter(request, response);
                return;
            }
            call.putInto(request);
            long bytesMax = call.operation().bodyBytesMax();
            if (request.getContentLengthLong() > bytesMax) {
                response.setHeader("Connection", "close");
                throw tooLong(bytesMax);
            }
            chain.doFilter(new LimitedRequest(request, bytesMax), response);
        } catch (Problem problem) {
            problems.write(problem, request, response);
        }
    }

    static Problem tooLong(long bytesMax) {
        return Problem.of(413, Refusal.of("too-long", "The body may have at most " + bytesMax + " bytes here."));
    }

    private @Nullable Call call(HttpServletRequest request) throws ServletException {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? table.call(handler, pathVariables(request))
                    : null;
        } catch (HttpRequestMethodNotSupportedException e) {
            throw Problem.of(405, "method", "This address does not take " + request.getMethod() + ".");
        } catch (ServletException e) {
            return null; // the dispatcher meets the same and answers it
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @SuppressWarnings("unchecked") // Spring puts a map of strings there
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return found == null ? Map.of() : (Map<String, String>) found;
    }
}
