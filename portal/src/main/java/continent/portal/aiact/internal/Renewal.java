package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.AssessmentChange;
import continent.instruments.aiact.MeteredCompute;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.projects.EvidenceAppended;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Renews a project's latest assessment where something else than an answer changes what the Act asks: evidence, a day
/// on which something begins to apply, or other rules. Where nothing changes for the project, nothing is kept.
///
/// Evidence is looked at in its own transaction, so that no crash can come between the two. Days and rules are looked
/// at
/// by [Midnight], one project a transaction, under a lock, so that several portals on one database renew once.
@Component
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final int ROUNDS_MAX = 5;

    private final LawDesk desk;
    private final Assessments assessments;
    private final TransactionTemplate transactions;

    Renewal(LawDesk desk, Assessments assessments, TransactionTemplate transactions) {
        this.desk = desk;
        this.assessments = assessments;
        this.transactions = transactions;
    }

    @EventListener
    public void on(EvidenceAppended event) {
        if (event.kind().equals(Metered.KIND)) {
            assessments.latest(event.project()).ifPresent(latest -> byEvidence(latest, event));
        }
    }

    private void byEvidence(Stored latest, EvidenceAppended event) {
        assess(latest, latest.asOf()).ifPresent(after -> {
            var before = assessments.read(latest);
            var change = AssessmentChange.between(before, after);
            if (!change.isEmpty()) {
                var reason = reason("evidence", latest, change);
                reason.put("evidence", event.kind());
                reason.put("seq", event.seq());
                reason.put("subject", event.subject());
                reason.put("fact", MeteredCompute.FACT);
                reason.put("value", after.facts().get(MeteredCompute.FACT));
                assessments.keep(latest.project(), after, reason, null);
            }
        });
    }

    /// Looks at each project's latest assessment as of today.
    ///
    /// @return how many were renewed
    int today() {
        int renewed = 0;
        for (String project : assessments.projects()) {
            renewed += Boolean.TRUE.equals(transactions.execute(_ -> today(project))) ? 1 : 0;
        }
        return renewed;
    }

    private boolean today(String project) {
        assessments.lock(project);
        return assessments
                .latest(project)
                .filter(this::isOutdated)
                .filter(this::byDateOrLaw)
                .isPresent();
    }

    /// Whether the rules are others, or a day lies between on which any of them changes what it says.
    private boolean isOutdated(Stored latest) {
        return !latest.rules().equals(desk.version()) || !days(latest.asOf()).isEmpty();
    }

    /// Days after that one, up to today, on which any rule begins or ceases to say something.
    private Set<LocalDate> days(LocalDate since) {
        LocalDate today = desk.today();
        var days = new TreeSet<LocalDate>(desk.checker().rules().boundaries());
        desk.rules()
                .rules()
                .forEach(rule -> Stream.of(rule.applies().from(), rule.applies().to())
                        .filter(Objects::nonNull)
                        .forEach(days::add));
        return since.isBefore(today) ? days.subSet(since, false, today, true) : Set.of();
    }

    /// An assessment for a day to come stays one for that day.
    private boolean byDateOrLaw(Stored latest) {
        LocalDate today = desk.today();
        LocalDate day = latest.asOf().isAfter(today) ? latest.asOf() : today;
        var before = assessments.read(latest);
        var after = assess(latest, day);
        var change = after.map(now -> AssessmentChange.between(before, now)).orElse(null);
        if (after.isEmpty() || change == null || change.isEmpty()) {
            return false;
        }
        var byLaw = latest.rules().equals(desk.version())
                ? Map.<String, String>of()
                : because("law", assess(latest, latest.asOf()).map(now -> AssessmentChange.between(before, now)));
        var reason = reason(byLaw.isEmpty() ? "date" : "law", latest, change);
        reason.put("asOf", day.toString());
        reason.put("rules", desk.version());
        reason.put("because", byLaw);
        assessments.keep(latest.project(), after.get(), reason, null);
        return true;
    }

    private static Map<String, String> because(String cause, Optional<AssessmentChange> change) {
        var because = new LinkedHashMap<String, String>();
        change.ifPresent(found -> {
            found.conclusions().forEach(one -> because.put(one.id(), cause));
            found.duties().forEach(one -> because.put(one.obligation().conclusion(), cause));
        });
        return because;
    }

    private static Map<String, @Nullable Object> reason(String kind, Stored latest, AssessmentChange change) {
        var reason = new LinkedHashMap<String, @Nullable Object>();
        reason.put("kind", kind);
        reason.put("before", latest.id());
        reason.put("asOfBefore", latest.asOf().toString());
        reason.put(
                "changed",
                change.conclusions().stream().map(AssessmentChange.Turned::id).toList());
        reason.put(
                "duties",
                change.duties().stream()
                        .map(duty -> duty.obligation().conclusion())
                        .toList());
        return reason;
    }

    /// With the answers that the assessment rests on. Answers that the rules of today no longer take are left out:
    /// what hangs on them is undetermined then, and asked again.
    private Optional<Assessment> assess(Stored latest, LocalDate day) {
        var given = new LinkedHashMap<>(latest.given());
        for (int round = 0; round < ROUNDS_MAX; round++) {
            switch (assessments.assess(latest.project(), given, day)) {
                case Result.Ok<Assessment> ok -> {
                    return Optional.of(ok.value());
                }
                case Result.Refused<Assessment> no -> {
                    LOG.warn(
                            "answers of assessment {} are no longer taken: {}",
                            latest.id(),
                            no.refusals().stream().map(Refusal::message).toList());
                    var wrong = new LinkedHashSet<String>();
                    no.refusals().forEach(refusal -> wrong.add(String.valueOf(refusal.field())));
                    if (!given.keySet().removeAll(wrong)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }
}
