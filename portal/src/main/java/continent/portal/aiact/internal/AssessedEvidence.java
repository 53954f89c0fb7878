package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.AssessmentJson;
import continent.portal.frame.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assessment as evidence: what was found, and the facts that it rests on; proofs stay with the assessment.
final class AssessedEvidence {

    private AssessedEvidence() {}

    static Map<String, @Nullable Object> payload(Assessment assessment, Stored stored) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("asOf", assessment.asOf().toString());
        payload.put("law", assessment.law());
        payload.put("rules", stored.rules());
        payload.put("facts", assessment.facts());
        payload.put("origins", assessment.origins());
        payload.put(
                "conclusions",
                assessment.conclusions().stream()
                        .map(one -> AssessmentJson.conclusion(one, assessment, false))
                        .toList());
        payload.put(
                "obligations",
                assessment.obligations().stream()
                        .map(AssessmentJson::obligation)
                        .toList());
        payload.put(
                "questions",
                assessment.questions().stream().map(Assessment.Question::fact).toList());
        payload.put("reason", stored.reason());
        return payload;
    }

    static Map<String, String> by(@Nullable Caller caller) {
        var user = caller == null ? null : caller.user();
        return user == null ? Map.of() : Map.of("user", user.id(), "name", user.name());
    }
}
