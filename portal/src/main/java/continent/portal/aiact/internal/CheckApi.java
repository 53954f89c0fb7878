package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.AssessmentChange;
import continent.instruments.aiact.AssessmentJson;
import continent.instruments.aiact.ChangeJson;
import continent.instruments.aiact.triage.TriageJson;
import continent.kernel.Refusal;
import continent.portal.frame.Input;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The checker for anyone's programs: nothing is stored.
@RestController
class CheckApi {

    private final LawDesk desk;
    private final Addresses addresses;
    private final DescribePages describe;

    CheckApi(LawDesk desk, Addresses addresses, DescribePages describe) {
        this.desk = desk;
        this.addresses = addresses;
        this.describe = describe;
    }

    /// `{asOf?, facts}` in, the assessment out.
    @PostMapping("/api/v1/aiact/check")
    @Performs("aiact.check")
    Map<String, @Nullable Object> check(Input input) {
        LocalDate asOf = AssessmentsApi.day(input, desk.today());
        var facts = AssessmentsApi.facts(input, "facts");
        input.check();
        return json(Problem.orThrow(desk.check(facts, asOf)));
    }

    /// The same with the answers in the address, in the form that pages use: `?asOf=2026-12-01&subject.aiSystem=yes`.
    @GetMapping("/api/v1/aiact/check")
    @Performs("aiact.check")
    Map<String, @Nullable Object> check(@RequestParam Map<String, String> given, Texts texts) {
        var read = addresses.read(given, texts.get("aiact.answer.missing"), texts.get("aiact.date.wrong"));
        if (!read.refusals().isEmpty()) {
            throw Problem.refused(read.refusals());
        }
        return json(addresses.assess(read.address()));
    }

    /// `{text}` in, suggestions out: which points of the Act a description may fall under. Nothing is stored.
    @PostMapping("/api/v1/aiact/triage")
    @Performs("aiact.check")
    Map<String, @Nullable Object> triage(Input input) {
        String text = input.text("text", DescribePages.LENGTH_MAX);
        input.check();
        return TriageJson.of(describe.suggestions(text));
    }

    /// `{asOf?, facts, then: {asOf?, facts?}}` in; what changes out. In `then.facts` null takes an answer away.
    @PostMapping("/api/v1/aiact/what-if")
    @Performs("aiact.check")
    Map<String, @Nullable Object> whatIf(Input input) {
        LocalDate asOf = AssessmentsApi.day(input, desk.today());
        var facts = AssessmentsApi.facts(input, "facts");
        var then = AssessmentsApi.facts(input, "then");
        var other = new LinkedHashMap<>(facts);
        LocalDate day = asOf;
        for (var entry : then.entrySet()) {
            switch (entry.getKey()) {
                case "asOf" -> day = AssessmentsApi.day(entry.getValue(), "then.asOf", asOf, input);
                case "facts" -> other.putAll(AssessmentsApi.object(entry.getValue(), "then.facts", input));
                default ->
                    input.refuse(
                            Refusal.of("unknown-field", "then takes asOf and facts, found " + entry.getKey(), "then"));
            }
        }
        input.check();
        other.values().removeIf(java.util.Objects::isNull);
        Assessment before = Problem.orThrow(desk.check(facts, asOf));
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("rules", desk.version());
        map.putAll(ChangeJson.of(AssessmentChange.between(before, Problem.orThrow(desk.check(other, day)))));
        return map;
    }

    private Map<String, @Nullable Object> json(Assessment assessment) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("rules", desk.version());
        map.putAll(AssessmentJson.of(assessment, desk.rules()));
        return map;
    }
}
