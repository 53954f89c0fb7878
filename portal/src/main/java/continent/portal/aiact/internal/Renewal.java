package continent.portal.aiact.internal;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.MeteredCompute;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.projects.EvidenceAppended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Renews a project's assessment when evidence changes a conclusion. It runs in the transaction of the evidence, so
/// that
/// no crash can come between the two.
@Component
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Assessments assessments;

    Renewal(Assessments assessments) {
        this.assessments = assessments;
    }

    @EventListener
    public void on(EvidenceAppended event) {
        if (event.kind().equals(Metered.KIND)) {
            assessments.latest(event.project()).ifPresent(latest -> renew(latest, event));
        }
    }

    private void renew(Stored latest, EvidenceAppended event) {
        switch (assessments.assess(event.project(), latest.given(), latest.asOf())) {
            case Result.Ok<Assessment> now -> {
                var changed = changed(latest, now.value());
                if (!changed.isEmpty()) {
                    assessments.keep(event.project(), now.value(), reason(event, now.value(), changed), null);
                }
            }
            case Result.Refused<Assessment> no ->
                LOG.warn(
                        "assessment {} could not be renewed after {}: {}",
                        latest.id(),
                        event.subject(),
                        no.refusals().stream().map(Refusal::message).toList());
        }
    }

    /// Conclusions whose value differs from what the earlier assessment had.
    private static List<String> changed(Stored latest, Assessment now) {
        var before = new LinkedHashMap<String, @Nullable Object>();
        if (latest.answer().get("conclusions") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> conclusion) {
                    before.put(String.valueOf(conclusion.get("id")), conclusion.get("value"));
                }
            }
        }
        var changed = new ArrayList<String>();
        for (Assessment.Concluded conclusion : now.conclusions()) {
            Truth value = conclusion.value();
            if (!Objects.equals(before.get(conclusion.id()), ProofNode.plain(value))) {
                changed.add(conclusion.id());
            }
        }
        return changed;
    }

    private static Map<String, @Nullable Object> reason(EvidenceAppended event, Assessment now, List<String> changed) {
        var reason = new LinkedHashMap<String, @Nullable Object>();
        reason.put("kind", "evidence");
        reason.put("evidence", event.kind());
        reason.put("seq", event.seq());
        reason.put("subject", event.subject());
        reason.put("fact", MeteredCompute.FACT);
        reason.put("value", now.facts().get(MeteredCompute.FACT));
        reason.put("changed", changed);
        return reason;
    }
}
