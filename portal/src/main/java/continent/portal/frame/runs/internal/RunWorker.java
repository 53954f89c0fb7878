package continent.portal.frame.runs.internal;

import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.RunEnded;
import continent.portal.frame.runs.RunHandler;
import continent.portal.frame.runs.RunWork;
import continent.portal.frame.runs.internal.RunStore.Hold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims runs and has their handlers do them. [RunLoop] calls it from threads; tests call it by hand.
@Component
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    /// A run that takes its process down each time must not do so for ever.
    static final int ATTEMPTS_MAX = 40;

    private final RunStore store;
    private final Map<String, RunHandler> handlers;
    private final TransactionTemplate transactions;
    private final Set<Run> inHand = ConcurrentHashMap.newKeySet();

    RunWorker(RunStore store, List<RunHandler> handlers, TransactionTemplate transactions) {
        this.store = store;
        this.handlers = handlers.stream().collect(Collectors.toMap(RunHandler::kind, Function.identity()));
        this.transactions = transactions;
    }

    /// Claims one run and does it to its end.
    ///
    /// @return false where there was none to claim
    boolean workOne() {
        var claim = store.claim(handlers.keySet());
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    /// Keeps the runs in hand ours.
    void renewAll() {
        inHand.forEach(run -> store.renew(run, null));
    }

    int inHand() {
        return inHand.size();
    }

    private void work(RunStore.Claim claim) {
        var run = claim.run();
        MDC.put("request", run.id());
        inHand.add(run);
        try {
            if (claim.cancelRequested()) {
                end(run, Run.State.CANCELLED, null, null);
            } else if (run.attempt() > ATTEMPTS_MAX) {
                end(run, Run.State.FAILED, null, "Given up after " + ATTEMPTS_MAX + " interrupted attempts.");
            } else {
                handle(run);
            }
        } finally {
            inHand.remove(run);
            MDC.remove("request");
        }
    }

    private void handle(Run run) {
        try {
            end(run, Run.State.DONE, handler(run).run(new Work(run)), null);
        } catch (RunEnded ended) {
            boolean failed = ended.state() == Run.State.FAILED;
            end(run, ended.state(), null, failed ? ended.getMessage() : null);
        } catch (InterruptedException e) {
            LOG.info("left for another worker: {}", run.id());
        } catch (Exception e) { // the door of background work
            LOG.error("a run of {} failed", run.kind(), e);
            end(run, Run.State.FAILED, null, "Failed on our side; the log holds " + run.id() + ".");
        }
    }

    private void end(
            Run run,
            Run.State state,
            @Nullable Map<String, ? extends @Nullable Object> result,
            @Nullable String problem) {
        transactions.executeWithoutResult(_ -> store.end(run, state, result, problem)
                .ifPresent(ended -> handler(run).ended(ended)));
        LOG.info("{} {} {}", run.kind(), run.id(), state);
    }

    private RunHandler handler(Run run) {
        var handler = handlers.get(run.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler of " + run.kind());
        }
        return handler;
    }

    /// What a handler sees of its run.
    private final class Work implements RunWork {
        private final Run run;

        Work(Run run) {
            this.run = run;
        }

        @Override
        public String id() {
            return run.id();
        }

        @Override
        public String subject() {
            return run.subject();
        }

        @Override
        public Map<String, @Nullable Object> input() {
            return run.input();
        }

        @Override
        public int attempt() {
            return run.attempt();
        }

        @Override
        public void progress(Map<String, ? extends @Nullable Object> progress) {
            keep(progress);
        }

        @Override
        public void checkpoint() {
            keep(null);
        }

        private void keep(@Nullable Map<String, ? extends @Nullable Object> progress) {
            if (store.renew(run, progress) != Hold.OURS) {
                throw RunEnded.cancelled(); // where it is in other hands, ending it changes nothing
            }
        }
    }
}
