package continent.portal.frame.runs.internal;

import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.RunEnded;
import continent.portal.frame.runs.RunHandler;
import continent.portal.frame.runs.RunWork;
import continent.portal.frame.runs.internal.RunStore.Hold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            ending(claim).ifPresent(ending -> end(run, ending));
        } finally {
            inHand.remove(run);
            MDC.remove("request");
        }
    }

    /// How a run ends.
    private record Ending(
            Run.State state,
            @Nullable Map<String, ? extends @Nullable Object> result,
            @Nullable String problem) {}

    private Optional<Ending> ending(RunStore.Claim claim) {
        if (claim.cancelRequested()) {
            return Optional.of(new Ending(Run.State.CANCELLED, null, null));
        }
        return claim.run().attempt() > ATTEMPTS_MAX
                ? Optional.of(failed("Given up after " + ATTEMPTS_MAX + " interrupted attempts."))
                : handle(claim.run());
    }

    /// Has the run done. Empty where it is left for later: the process stops, or the database is away, for which the
    /// work is not to blame; it is taken up again when its lease has ended.
    private Optional<Ending> handle(Run run) {
        try {
            return Optional.of(new Ending(Run.State.DONE, handler(run).run(new Work(run)), null));
        } catch (RunEnded ended) {
            return Optional.of(
                    ended.state() == Run.State.FAILED
                            ? failed(String.valueOf(ended.getMessage()))
                            : new Ending(ended.state(), null, null));
        } catch (InterruptedException e) {
            LOG.info("{} is left for another worker", run.id());
            return Optional.empty();
        } catch (Exception e) { // the door of background work
            if (Outage.isBehind(e)) {
                LOG.warn("{} waits for the database: {}", run.id(), e.getMessage());
                return Optional.empty();
            }
            LOG.error("a run of {} failed", run.kind(), e);
            return Optional.of(failed("Failed on our side; the log holds " + run.id() + "."));
        }
    }

    private static Ending failed(String problem) {
        return new Ending(Run.State.FAILED, null, problem);
    }

    private void end(Run run, Ending ending) {
        transactions.executeWithoutResult(_ -> store.end(run, ending.state(), ending.result(), ending.problem())
                .ifPresent(ended -> handler(run).ended(ended)));
        LOG.info("{} {} {}", run.kind(), run.id(), ending.state());
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
