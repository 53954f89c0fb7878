package continent.portal.frame.internal;

import continent.kernel.Hash;
import continent.portal.frame.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Lets a POST of the interface be repeated without happening twice.
///
/// The handler runs in one transaction with the storing of its answer, so that after a crash there is either both or
/// nothing. The answer leaves only after the commit. Answers of 400 and above undo everything and are not stored: the
/// same key may be tried again.
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private final StoredAnswers answers;
    private final PlatformTransactionManager transactions;

    IdempotencyFilter(StoredAnswers answers, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var call = Call.of(request);
        return call == null
                || call.operation().streams()
                || request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || !Call.caller(request).signedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.of(400, "idempotency-key", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
        }
        byte[] body = request.getInputStream().readAllBytes();
        var stored = new StoredAnswers.Key(owner(request), key, hash(request, body));
        var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        boolean done = false;
        try {
            var before = answers.claim(stored);
            if (before != null) {
                before.write(response);
                return;
            }
            var captured = new ContentCachingResponseWrapper(response);
            chain.doFilter(new RepeatableRequest(request, body), captured);
            if (captured.getStatus() < 400) {
                answers.store(stored, captured);
                transactions.commit(transaction);
                done = true;
            } else {
                transactions.rollback(transaction);
                done = true;
            }
            captured.copyBodyToResponse();
        } finally {
            if (!done && !transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }

    private static String owner(HttpServletRequest request) {
        var caller = Call.caller(request);
        var organisation = caller.organisation();
        return caller.userId() + (organisation == null ? "" : "/" + organisation.id());
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        var digest = Hash.digest();
        String line = request.getRequestURI() + "?" + request.getQueryString() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return Hash.hex(digest.digest(body));
    }
}
