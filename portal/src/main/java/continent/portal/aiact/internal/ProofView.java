package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A step of a proof as it is shown.
///
/// @param sign  ✓, ✕ or ?, with its word
/// @param text  what the step says
/// @param cites provisions, as people write them
/// @param dates from when it applies; empty where the step has no date
public record ProofView(Tag sign, String text, String cites, String dates, List<ProofView> children) {

    public ProofView {
        children = List.copyOf(children);
    }

    static ProofView of(ProofNode node, Words words, LocalDate asOf) {
        ProofNode shown = plain(node);
        var children =
                shown.children().stream().map(child -> of(child, words, asOf)).toList();
        String dates = Optional.ofNullable(shown.applies())
                .map(period -> period.from())
                .map(from -> words.from(from, asOf))
                .orElse("");
        return new ProofView(
                sign(shown.result(), words),
                text(shown, words),
                String.join(", ", words.units(shown.cites())),
                dates,
                children);
    }

    /// Skips steps that say nothing of their own: an "all" or "any" of one part.
    private static ProofNode plain(ProofNode node) {
        boolean wraps = node.kind().equals("all") || node.kind().equals("any");
        return wraps && node.children().size() == 1 ? plain(node.children().getFirst()) : node;
    }

    private static Tag sign(Truth truth, Words words) {
        return switch (truth) {
            case MET -> new Tag("ok", "✓", words.texts().get("aiact.proof.met"));
            case NOT_MET -> new Tag("stop", "✕", words.texts().get("aiact.proof.notMet"));
            case UNKNOWN -> new Tag("unknown", "?", words.texts().get("aiact.proof.unknown"));
        };
    }

    private static String text(ProofNode node, Words words) {
        var texts = words.texts();
        return switch (node.kind()) {
            case "conclusion" ->
                node.detail().isEmpty()
                        ? words.conclusion(node.id())
                        : texts.get("aiact.proof.noRule", words.conclusion(node.id()));
            case "seen" -> texts.get("aiact.proof.seen", words.conclusion(node.id()));
            case "rule" -> texts.get("aiact.proof.rule", String.join(", ", words.units(node.cites())));
            case "exception" -> texts.get("aiact.proof.exception", String.join(", ", words.units(node.cites())));
            case "all", "any", "not" -> texts.get("aiact.proof." + node.kind());
            case "given", "follows", "missing" ->
                texts.get("aiact.proof." + node.kind(), words.question(node.id()), detail(node, words));
            case "cases" -> texts.get("aiact.proof.cases", words.question(node.id()));
            case "case" -> texts.get("aiact.proof.case", detail(node, words));
            default -> node.id();
        };
    }

    /// What was tested or found, with the value in the reader's words.
    private static String detail(ProofNode node, Words words) {
        String detail = node.detail();
        int at = detail.lastIndexOf("= ");
        if (at < 0 || node.kind().equals("follows")) {
            return detail;
        }
        String raw = detail.substring(at + 2);
        Object value = List.of("true", "false").contains(raw) ? (Object) raw.equals("true") : raw;
        return words.rules()
                .fact(node.id())
                .map((Fact fact) -> words.value(fact, value))
                .orElse(raw);
    }
}
