package continent.portal.frame.internal;

import continent.kernel.Refusal;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// The door at which everything that went wrong becomes an answer.
@ControllerAdvice
@Controller
class ProblemAdvice implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void problem(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(thrown instanceof AsyncRequestNotUsableException)) { // else the reader is gone
            problems.write(translate(thrown), request, response);
        }
    }

    static Problem translate(Exception thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException _ ->
                Problem.of(400, "unreadable", "The body can't be read as what it says it is.");
            case MethodArgumentTypeMismatchException wrong ->
                Problem.of(
                        400,
                        Refusal.of(
                                "type", "'" + wrong.getName() + "' has a value of the wrong kind.", wrong.getName()));
            case InvalidParameterException _ -> encoding();
            case DataAccessResourceFailureException away -> unavailable(away);
            case CannotCreateTransactionException away -> unavailable(away);
            case MissingServletRequestParameterException missing ->
                Problem.of(
                        400,
                        Refusal.of(
                                "missing",
                                "'" + missing.getParameterName() + "' is missing.",
                                missing.getParameterName()));
            case ErrorResponse known -> ofStatus(known.getStatusCode().value());
            default -> {
                LOG.error("a request failed", thrown);
                yield ofStatus(500);
            }
        };
    }

    /// What the server itself refused before any handler was asked, such as a malformed address.
    @RequestMapping("/error")
    @Performs("frame.error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(ofStatus(status instanceof Integer code ? code : 404), request, response);
    }

    /// The database is being started or repaired; one line in the log is enough.
    private static Problem unavailable(Exception away) {
        LOG.warn("the database can't be reached: {}", away.getMessage());
        return Problem.of(
                503, "unavailable", "The database can't be reached at the moment. Try again in a little while.");
    }

    /// The server's own words quote name and value, which may be a password: neither is answered or logged.
    private static Problem encoding() {
        return Problem.of(400, "encoding", "A field of the address or of the form is no UTF-8, or there are too many.");
    }

    static Problem ofStatus(int code) {
        if (code == 404) {
            return Problem.notFound();
        }
        if (code >= 500) {
            return Problem.of(code, "failure", "This failed on our side. The log holds the request's id.");
        }
        var status = HttpStatus.resolve(code);
        return Problem.of(
                code, "refused", status == null ? "The request was refused." : status.getReasonPhrase() + ".");
    }
}
