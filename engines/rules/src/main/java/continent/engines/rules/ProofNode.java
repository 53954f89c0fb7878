package continent.engines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A proof in the form in which it is shown and exported: every kind of step has the same fields.
///
/// @param kind     `conclusion`, `rule`, `exception`, `all`, `any`, `not`, `given`, `follows`, `missing`, `cases`,
///     `case`, `seen`
/// @param id       the conclusion, rule, exception or fact that the step is about; empty for all, any, not
/// @param detail   what was tested or found, in short
/// @param inForce  when the wording is in force, null where the step is no rule
/// @param applies  when the rule applies, null where the step is no rule
/// @param remark   how a rule is read, and sources of a rule or fact that are no provisions of the rule set
/// @param children what it rests on
public record ProofNode(
        String kind,
        String id,
        Truth result,
        String detail,
        List<String> cites,
        @Nullable Period inForce,
        @Nullable Period applies,
        Remark remark,
        List<ProofNode> children) {

    public ProofNode {
        cites = List.copyOf(cites);
        children = List.copyOf(children);
    }

    public static ProofNode of(Proof proof, RuleSet rules) {
        return new Drawing(rules).draw(proof);
    }

    /// Plain maps and lists for JSON; empty fields are left out.
    public Map<String, @Nullable Object> plain() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("kind", kind);
        put(map, "id", id);
        map.put("value", plain(result));
        put(map, "detail", detail);
        if (!cites.isEmpty()) {
            map.put("cites", cites);
        }
        if (applies != null) {
            map.put("appliesFrom", text(applies.from()));
        }
        if (inForce != null && (inForce.from() != null || inForce.to() != null)) {
            map.put("inForceFrom", text(inForce.from()));
            map.put("inForceTo", text(inForce.to()));
        }
        put(map, "note", remark.note());
        if (!remark.sources().isEmpty()) {
            map.put("sources", remark.sources());
        }
        if (!children.isEmpty()) {
            map.put("because", children.stream().map(ProofNode::plain).toList());
        }
        return map;
    }

    /// True, false or "unknown".
    public static Object plain(Truth truth) {
        return switch (truth) {
            case MET -> true;
            case NOT_MET -> false;
            case UNKNOWN -> "unknown";
        };
    }

    private static void put(Map<String, @Nullable Object> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Drawing(RuleSet rules) {

        ProofNode draw(Proof proof) {
            return switch (proof) {
                case Proof.Concluded concluded ->
                    node(
                            "conclusion",
                            concluded.conclusion(),
                            concluded.result(),
                            concluded.rules().isEmpty() ? "no rule for it is in force on this date" : "",
                            cites(concluded.conclusion()),
                            draw(concluded.rules()));
                case Proof.Applied applied -> rule(applied);
                case Proof.Part part -> part(part);
                case Proof.All(Truth result, List<Proof> parts) -> node("all", "", result, "", List.of(), draw(parts));
                case Proof.Any(Truth result, List<Proof> parts) -> node("any", "", result, "", List.of(), draw(parts));
                case Proof.Not not -> node("not", "", not.result(), "", List.of(), List.of(draw(not.part())));
                case Proof.Given given ->
                    leaf(
                            "given",
                            given.check(),
                            given.result(),
                            "= " + given.value().plain(),
                            List.of());
                case Proof.Follows follows ->
                    leaf(
                            "follows",
                            follows.check(),
                            follows.result(),
                            "by " + follows.constraint().id(),
                            draw(follows.premises()));
                case Proof.Entailed entailed -> entailed(entailed);
                case Proof.Missing(Check check) -> leaf("missing", check, Truth.UNKNOWN, "", List.of());
                case Proof.ByCases cases -> cases(cases);
                case Proof.Seen(String conclusion, Truth result) ->
                    node("seen", conclusion, result, "", cites(conclusion), List.of());
                case Proof.Open open -> draw(open.tree());
            };
        }

        private ProofNode rule(Proof.Applied applied) {
            var rule = applied.rule();
            return new ProofNode(
                    "rule",
                    rule.id(),
                    applied.result(),
                    "",
                    rule.cites(),
                    rule.inForce(),
                    rule.applies(),
                    rule.remark(),
                    draw(applied.parts()));
        }

        private ProofNode part(Proof.Part part) {
            ProofNode condition = draw(part.condition());
            return part.isException()
                    ? node("exception", part.id(), part.condition().result(), "", part.cites(), List.of(condition))
                    : condition;
        }

        private ProofNode entailed(Proof.Entailed entailed) {
            var facts = new ArrayList<String>();
            entailed.facts().forEach((fact, value) -> facts.add(fact + " = " + value.plain()));
            facts.sort(null);
            return leaf(
                    "follows",
                    entailed.check(),
                    entailed.result(),
                    "by " + constraints(entailed) + " from " + String.join(", ", facts),
                    List.of());
        }

        /// The constraints that speak of the fact or of a fact that was given, by name.
        private static String constraints(Proof.Entailed entailed) {
            return entailed.constraints().stream()
                    .filter(constraint -> constraint.holds().checks().stream()
                            .anyMatch(check ->
                                    check.fact().equals(entailed.check().fact())
                                            || entailed.facts().containsKey(check.fact())))
                    .map(Constraint::id)
                    .collect(Collectors.joining(", "));
        }

        private ProofNode cases(Proof.ByCases cases) {
            var branches = new ArrayList<ProofNode>();
            cases.branches()
                    .forEach(branch -> branches.add(node(
                            "case",
                            cases.fact(),
                            branch.proof().result(),
                            "= " + branch.value().plain(),
                            List.of(),
                            List.of(draw(branch.proof())))));
            return node("cases", cases.fact(), cases.result(), "the same in each case", List.of(), branches);
        }

        private ProofNode leaf(String kind, Check check, Truth result, String detail, List<ProofNode> children) {
            var fact = rules.fact(check.fact()).orElseThrow();
            String test = check instanceof Check.IsTrue ? "" : check.words();
            String both = test.isEmpty() || detail.isEmpty() ? test + detail : test + "; " + detail;
            return new ProofNode(
                    kind, fact.id(), result, both, fact.cites(), null, null, Remark.of(fact.sources()), children);
        }

        private static ProofNode node(
                String kind, String id, Truth result, String detail, List<String> cites, List<ProofNode> children) {
            return new ProofNode(kind, id, result, detail, cites, null, null, Remark.NONE, children);
        }

        private List<ProofNode> draw(List<Proof> proofs) {
            return proofs.stream().map(this::draw).toList();
        }

        private List<String> cites(String conclusion) {
            return rules.conclusion(conclusion).map(Conclusion::cites).orElse(List.of());
        }
    }
}
