package continent.instruments.aiact;

import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.ProofNode;
import continent.engines.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Assessments and questions as plain maps and lists, in the form that the command line and the REST interface share.
public final class AssessmentJson {

    private static final int QUESTIONS_MAX = 10;

    private AssessmentJson() {}

    /// `{asOf, law, facts, conclusions, obligations, openObligations, ceilings, questions}`.
    public static Map<String, @Nullable Object> of(Assessment assessment, RuleSet rules) {
        return of(assessment, rules, Assessment.Concluded::proof);
    }

    /// The same for keeping: where a proof comes to a conclusion that has a proof of its own, it has a step of the kind
    /// `elsewhere` and stops. [AssessmentReader] puts it back.
    public static Map<String, @Nullable Object> kept(Assessment assessment, RuleSet rules) {
        var cut = ProofLinks.cut(assessment);
        return of(assessment, rules, one -> Objects.requireNonNull(cut.get(one.id())));
    }

    private static Map<String, @Nullable Object> of(
            Assessment assessment, RuleSet rules, Function<Assessment.Concluded, ProofNode> proofs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("asOf", assessment.asOf().toString());
        map.put("law", assessment.law());
        map.put("facts", assessment.facts());
        map.put(
                "conclusions",
                assessment.conclusions().stream()
                        .map(one -> proved(one, assessment, proofs.apply(one)))
                        .toList());
        map.put(
                "obligations",
                assessment.obligations().stream()
                        .map(AssessmentJson::obligation)
                        .toList());
        map.put(
                "openObligations",
                assessment.open().stream().map(AssessmentJson::obligation).toList());
        map.put(
                "ceilings",
                Ceilings.of(assessment).stream().map(AssessmentJson::ceiling).toList());
        map.put(
                "questions",
                assessment.questions().stream()
                        .limit(QUESTIONS_MAX)
                        .map(question -> asked(question, rules))
                        .toList());
        return map;
    }

    private static Map<String, @Nullable Object> proved(
            Assessment.Concluded concluded, Assessment assessment, ProofNode proof) {
        var map = conclusion(concluded, assessment, false);
        map.put("proof", proof.plain());
        return map;
    }

    public static Map<String, @Nullable Object> conclusion(
            Assessment.Concluded concluded, Assessment assessment, boolean withProof) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", concluded.id());
        map.put("group", concluded.group());
        map.put("value", ProofNode.plain(concluded.value()));
        map.put("cites", concluded.cites());
        map.put("appliesFrom", concluded.appliesFrom().toString());
        map.put("applies", concluded.appliesOn(assessment.asOf()));
        if (withProof) {
            map.put("proof", concluded.proof().plain());
        }
        return map;
    }

    public static Map<String, @Nullable Object> obligation(Assessment.Obligation obligation) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("role", obligation.role());
        map.put("unit", obligation.unit());
        map.put("appliesFrom", obligation.appliesFrom().toString());
        return map;
    }

    /// `{conclusion, unit, exposed, amount, share, basis, ceiling, appliesFrom, source}`; money in euro.
    public static Map<String, @Nullable Object> ceiling(Ceiling ceiling) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("conclusion", ceiling.conclusion());
        map.put("unit", ceiling.unit());
        map.put("exposed", ProofNode.plain(ceiling.exposed()));
        map.put("amount", ceiling.amount());
        map.put("share", ceiling.share());
        map.put("basis", ceiling.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        map.put("ceiling", ceiling.euro() == null && ceiling.amount() != null ? "unknown" : ceiling.euro());
        map.put("appliesFrom", ceiling.appliesFrom().toString());
        map.put("source", ceiling.source());
        return map;
    }

    private static Map<String, @Nullable Object> asked(Assessment.Question question, RuleSet rules) {
        var map = question(rules.fact(question.fact()).orElseThrow());
        map.put("settles", Math.round(question.settles() * 100) / 100.0);
        return map;
    }

    /// `{id, type, text {en, nb}, help {en, nb}, options?, unit?, cites, sources}`.
    public static Map<String, @Nullable Object> question(Fact fact) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", fact.id());
        map.put("type", fact.type().label());
        map.put("text", sorted(fact.texts()));
        map.put("help", sorted(fact.helps()));
        if (fact.type() instanceof FactType.Choice choice) {
            map.put(
                    "options",
                    choice.options().stream()
                            .map(option -> option(choice, option))
                            .toList());
        }
        if (fact.type() instanceof FactType.Amount amount) {
            map.put("unit", amount.unit());
        }
        map.put("cites", fact.cites());
        map.put("sources", fact.sources());
        return map;
    }

    private static Map<String, Object> option(FactType.Choice choice, String option) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", option);
        map.put("text", sorted(choice.labels().getOrDefault(option, Map.of())));
        return map;
    }

    private static Map<String, String> sorted(Map<String, String> texts) {
        var map = new LinkedHashMap<String, String>();
        List.of("en", "nb").forEach(language -> {
            String text = texts.get(language);
            if (text != null) {
                map.put(language, text);
            }
        });
        return map;
    }
}
