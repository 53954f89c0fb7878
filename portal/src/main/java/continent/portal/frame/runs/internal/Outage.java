package continent.portal.frame.runs.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells the database's absence from defects of ours.
final class Outage {

    private static final int CAUSES_MAX = 20;

    private Outage() {}

    /// Whether the database was away, anywhere among the causes.
    static boolean isBehind(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            switch (cause) {
                case DataAccessResourceFailureException _,
                        RecoverableDataAccessException _,
                        TransientDataAccessException _,
                        CannotCreateTransactionException _,
                        TransactionSystemException _ -> {
                    return true;
                }
                default -> cause = cause.getCause();
            }
        }
        return false;
    }
}
