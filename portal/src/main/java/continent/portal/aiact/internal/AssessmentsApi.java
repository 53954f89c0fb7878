package continent.portal.aiact.internal;

import continent.instruments.aiact.AssessmentChange;
import continent.instruments.aiact.AssessmentJson;
import continent.instruments.aiact.ChangeJson;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The checker for programs.
@RestController
class AssessmentsApi {

    private final LawDesk desk;
    private final Assessments assessments;

    AssessmentsApi(LawDesk desk, Assessments assessments) {
        this.desk = desk;
        this.assessments = assessments;
    }

    @GetMapping("/api/v1/aiact/questions")
    @Performs("aiact.questions")
    Map<String, @Nullable Object> questions() {
        var rules = desk.checker().rules();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("law", rules.law());
        map.put("rules", rules.version());
        map.put(
                "items",
                rules.rules().facts().stream().map(AssessmentJson::question).toList());
        map.put("next", null);
        return map;
    }

    @PostMapping("/api/v1/projects/{id}/assessments")
    @Performs(value = "aiact.assess", on = "project")
    ResponseEntity<Map<String, @Nullable Object>> assess(@PathVariable String id, Input input, Caller caller) {
        LocalDate asOf = day(input, desk.today());
        var facts = facts(input, "facts");
        input.check();
        var stored = Problem.orThrow(assessments.make(id, facts, asOf, Map.of("kind", "asked"), caller));
        return ResponseEntity.created(URI.create("/api/v1/projects/" + id + "/assessments/" + stored.id()))
                .body(json(stored, true));
    }

    @GetMapping("/api/v1/projects/{id}/assessments")
    @Performs(value = "aiact.read", on = "project")
    Listing<Map<String, @Nullable Object>> list(@PathVariable String id, Cursor cursor) {
        return Listing.of(assessments.page(id, cursor.before(), cursor.limit() + 1), cursor, Stored::id)
                .map(stored -> json(stored, false));
    }

    @GetMapping("/api/v1/projects/{id}/assessments/{assessment}")
    @Performs(value = "aiact.read", on = "project")
    Map<String, @Nullable Object> read(@PathVariable String id, @PathVariable String assessment) {
        return json(assessments.find(id, assessment).orElseThrow(Problem::notFound), true);
    }

    /// What changed since the assessment before; nothing for the first one, whose `before` is null.
    @GetMapping("/api/v1/projects/{id}/assessments/{assessment}/changes")
    @Performs(value = "aiact.read", on = "project")
    Map<String, @Nullable Object> changes(@PathVariable String id, @PathVariable String assessment) {
        var stored = assessments.find(id, assessment).orElseThrow(Problem::notFound);
        var earlier = assessments.before(stored);
        var before = earlier.orElse(stored);
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("before", earlier.map(Stored::id).orElse(null));
        map.put("after", stored.id());
        map.put("rules", Map.of("before", before.rules(), "after", stored.rules()));
        map.put("reason", stored.reason());
        map.putAll(ChangeJson.of(AssessmentChange.between(assessments.read(before), assessments.read(stored))));
        return map;
    }

    /// @param whole with conclusions, proofs, questions and obligations
    private static Map<String, @Nullable Object> json(Stored stored, boolean whole) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", stored.id());
        map.put("project", stored.project());
        map.put("createdAt", stored.createdAt().toString());
        map.put("reason", stored.reason());
        map.put("origins", stored.origins());
        map.put("rules", stored.rules());
        if (whole) {
            map.putAll(stored.answer());
        } else {
            map.put("asOf", stored.asOf().toString());
            map.put("facts", stored.facts());
        }
        return map;
    }

    /// The JSON object in a field; empty where there is none.
    static Map<String, @Nullable Object> facts(Input input, String field) {
        Object raw = input.raw(field);
        return raw == null ? Map.of() : object(raw, field, input);
    }

    static Map<String, @Nullable Object> object(@Nullable Object raw, String field, Input input) {
        if (raw == null) {
            return Map.of();
        }
        return switch (Json.asObject(raw)) {
            case Result.Ok<Map<String, @Nullable Object>> ok -> ok.value();
            case Result.Refused<Map<String, @Nullable Object>> no -> {
                no.refusals().forEach(refusal -> input.refuse(Refusal.of(refusal.code(), refusal.message(), field)));
                yield Map.of();
            }
        };
    }

    /// The date in `asOf`, or today.
    static LocalDate day(Input input, LocalDate today) {
        String text = input.optional("asOf", 20);
        return text.isEmpty() ? today : day(text, "asOf", today, input);
    }

    static LocalDate day(@Nullable Object value, String field, LocalDate otherwise, Input input) {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            input.refuse("date", field, "A date is written like 2026-12-02.");
            return otherwise;
        }
    }

    static List<Refusal> refusals(Result<?> result) {
        return result instanceof Result.Refused<?> no ? no.refusals() : List.of();
    }
}
