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
            refuseNull(request);
            var call = call(request, response);
            if (call == null) {
                chain.doFilter(request, response);
                return;
            }
            call.putInto(request);
            refuseWithoutLength(request, response);
            long bytesMax = call.operation().bodyBytesMax();
            if (request.getContentLengthLong() > bytesMax) {
                response.setHeader("Connection", "close");
                throw tooLong(bytesMax, request.getContentLengthLong());
            }
            chain.doFilter(new LimitedRequest(request, bytesMax), response);
        } catch (RuntimeException thrown) {
            problems.write(ProblemAdvice.translate(thrown), request, response);
        }
    }

    /// No text of ours holds the null character, and the database takes none.
    private static void refuseNull(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw Problem.of(400, "character", "The address holds a null character (%00), which is allowed nowhere.");
        }
    }

    /// Forms with files are read by the server itself, past our counting; without a stated length it would write them
    /// to
    /// the disk up to the largest upload of all. Browsers state it.
    private static void refuseWithoutLength(HttpServletRequest request, HttpServletResponse response) {
        if (FormTokens.isMultipart(request) && request.getContentLengthLong() < 0) {
            response.setHeader("Connection", "close");
            throw Problem.of(411, "length-required", "A form with files has to state its Content-Length.");
        }
    }

    static Problem tooLong(long bytesMax, long found) {
        return Problem.of(
                413,
                Refusal.of(
                        "body-too-long",
                        "The body may have at most " + bytesMax + " bytes here, found " + found + "."));
    }

    private @Nullable Call call(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? table.call(handler, pathVariables(request))
                    : null;
        } catch (HttpRequestMethodNotSupportedException e) {
            var allowed = e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods();
            response.setHeader("Allow", String.join(", ", allowed));
            throw Problem.of(
                    405,
                    "method",
                    "This address does not take " + request.getMethod() + "; it takes " + String.join(", ", allowed)
                            + ".");
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
