package continent.portal.frame.internal;

import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.portal.frame.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Writes a refusal: `application/problem+json` (RFC 9457) for programs; a page for readers, which keeps what was typed
/// and offers a way on; the sign-in page where signing in is the way on.
@Component
final class ProblemWriter {

    private final Pages pages;

    ProblemWriter(Pages pages) {
        this.pages = pages;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        if (Call.isApi(request)) {
            writeJson(problem, request, response);
        } else if (problem.status() == 401 && request.getMethod().equals("GET")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            response.setStatus(303);
            response.setHeader("Location", "/sign-in?next=" + next);
        } else {
            pages.writeProblem(problem, request, response);
        }
    }

    private static void writeJson(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        byte[] body = Json.write(body(problem, Call.requestId(request))).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Map<String, @Nullable Object> body(Problem problem, String requestId) {
        var status = HttpStatus.resolve(problem.status());
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", "about:blank");
        body.put("title", status == null ? "Refused" : status.getReasonPhrase());
        body.put("status", problem.status());
        body.put("detail", problem.first().message());
        place(problem.first(), body);
        if (problem.refusals().size() > 1) {
            body.put("errors", errors(problem.refusals()));
        }
        body.put("requestId", requestId);
        return body;
    }

    private static List<Map<String, @Nullable Object>> errors(List<Refusal> refusals) {
        return refusals.stream()
                .limit(100)
                .map(refusal -> {
                    var error = new LinkedHashMap<String, @Nullable Object>();
                    error.put("detail", refusal.message());
                    place(refusal, error);
                    return (Map<String, @Nullable Object>) error;
                })
                .toList();
    }

    private static void place(Refusal refusal, Map<String, @Nullable Object> body) {
        body.put("code", refusal.code());
        if (refusal.field() != null) {
            body.put("field", refusal.field());
        }
        if (refusal.line() > 0) {
            body.put("line", refusal.line());
            body.put("column", refusal.column());
        }
    }
}
