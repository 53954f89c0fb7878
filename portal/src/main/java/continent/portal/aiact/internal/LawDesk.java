package continent.portal.aiact.internal;

import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.Checker;
import continent.instruments.aiact.FactSource;
import continent.instruments.aiact.cases.QuestionForecast;
import continent.instruments.aiact.cases.WorkedCases;
import continent.kernel.Result;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The checker, loaded when it is first needed or shortly after the start, so that the first page doesn't wait for it.
/// The newest answers are remembered: a reader who goes from the question to the result, to a proof and back asks for
/// the same one again.
@Component
class LawDesk {

    private static final int REMEMBERED_MAX = 12;
    private static final int FORECAST_CASES = 12;

    private final InstantSource clock;
    private final Map<Asked, Result<Assessment>> remembered = Newest.of(REMEMBERED_MAX);
    private volatile @Nullable Checker checker;
    private volatile @Nullable Reach reach;
    private volatile @Nullable WorkedCases cases;
    private volatile @Nullable QuestionForecast forecast;
    private final AtomicBoolean forecasting = new AtomicBoolean();

    private record Asked(List<FactSource.Sourced> facts, LocalDate asOf) {}

    LawDesk(InstantSource clock) {
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofVirtual().name("aiact-rules").start(() -> check(Map.of(), today()));
    }

    Checker checker() {
        Checker ready = checker;
        return ready == null ? load() : ready;
    }

    private synchronized Checker load() {
        Checker ready = checker;
        if (ready == null) {
            ready = new Checker(ActRules.shipped());
            checker = ready;
        }
        return ready;
    }

    RuleSet rules() {
        return checker().rules().rules();
    }

    Reach reach() {
        Reach ready = reach;
        if (ready == null) {
            ready = new Reach(rules());
            reach = ready;
        }
        return ready;
    }

    String version() {
        return checker().rules().version();
    }

    Result<Assessment> check(Map<String, @Nullable Object> facts, LocalDate asOf) {
        return check(List.of(FactSource.given(facts)), asOf);
    }

    Result<Assessment> check(List<FactSource> sources, LocalDate asOf) {
        var asked = new Asked(
                sources.stream().flatMap(source -> source.facts().stream()).toList(), asOf);
        var known = remembered.get(asked);
        if (known == null) {
            known = checker().check(sources, asOf);
            remembered.put(asked, known);
        }
        return known;
    }

    /// The values of all conclusions, without proofs; nothing where the facts contradict one another.
    Map<String, Truth> truths(Map<String, @Nullable Object> facts, LocalDate asOf) {
        return checker().answers(facts, asOf) instanceof Result.Ok<continent.engines.rules.Answers> ok
                ? ok.value().truths()
                : Map.of();
    }

    WorkedCases cases() {
        WorkedCases ready = cases;
        if (ready == null) {
            ready = WorkedCases.shipped(rules());
            cases = ready;
        }
        return ready;
    }

    /// How many questions are to be expected while so many conclusions are open; zero while nobody knows yet. Whoever
    /// asks first has it worked out, beside everything else, since that takes some seconds.
    long expected(long open) {
        QuestionForecast ready = forecast;
        if (ready == null && forecasting.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("aiact-forecast").start(this::forecast);
        }
        return ready == null ? 0 : ready.about(open).orElse(0L);
    }

    private void forecast() {
        var all = cases().all();
        int step = Math.max(1, all.size() / FORECAST_CASES);
        var some = IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
        forecast = QuestionForecast.played(checker(), some);
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
