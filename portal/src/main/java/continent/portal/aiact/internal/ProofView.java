package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.ProofNode;
import continent.engines.rules.Remark;
import continent.engines.rules.Truth;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A step of a proof as it is shown.
///
/// @param kind   of the step, such as `rule`
/// @param sign   ✓, ✕ or ?, with its word
/// @param text   what the step says
/// @param cites  provisions, as people write them
/// @param remark how a rule is read, and sources other than provisions of the Act
/// @param dates  from when it applies; empty where the step has no date
/// @param target where the step's own proof is shown on the same page; empty where it follows below or there is none
public record ProofView(
        String kind,
        Tag sign,
        String text,
        List<Cite> cites,
        Remark remark,
        String dates,
        String target,
        List<ProofView> children) {

    private static final String FROM = " from ";

    public ProofView {
        cites = List.copyOf(cites);
        children = List.copyOf(children);
    }

    /// The whole tree.
    static ProofView whole(ProofNode node, Words words, LocalDate asOf) {
        return new Drawing(words, asOf, _ -> false).draw(node);
    }

    /// The tree down to conclusions that have a proof of their own on the page: those become links.
    static ProofView near(ProofNode node, Words words, LocalDate asOf, Predicate<String> shown) {
        return new Drawing(words, asOf, id -> shown.test(id) && !id.equals(node.id())).draw(node);
    }

    private record Drawing(Words words, LocalDate asOf, Predicate<String> elsewhere) {

        ProofView draw(ProofNode node) {
            ProofNode shown = plain(node);
            boolean concluded = List.of("conclusion", "seen").contains(shown.kind());
            boolean linked = concluded && elsewhere.test(shown.id());
            String dates = Optional.ofNullable(shown.applies())
                    .map(period -> period.from())
                    .map(from -> words.from(from, asOf))
                    .orElse("");
            return new ProofView(
                    shown.kind(),
                    sign(shown.result()),
                    linked ? words.conclusion(shown.id()) : text(shown),
                    words.cites(shown.cites(), asOf),
                    linked ? Remark.NONE : shown.remark(),
                    dates,
                    linked ? "#" + shown.id() : "",
                    linked ? List.of() : below(shown).toList());
        }

        /// Below a case a conclusion may come out differently than it does in all: nothing leads elsewhere from there.
        private Stream<ProofView> below(ProofNode node) {
            var drawing = node.kind().equals("case") ? new Drawing(words, asOf, _ -> false) : this;
            return node.children().stream().map(drawing::draw);
        }

        /// Skips steps that say nothing of their own: an "all" or "any" of one part.
        private static ProofNode plain(ProofNode node) {
            boolean wraps = node.kind().equals("all") || node.kind().equals("any");
            return wraps && node.children().size() == 1 ? plain(node.children().getFirst()) : node;
        }

        private Tag sign(Truth truth) {
            return switch (truth) {
                case MET -> new Tag("ok", "✓", words.texts().get("aiact.proof.met"));
                case NOT_MET -> new Tag("stop", "✕", words.texts().get("aiact.proof.notMet"));
                case UNKNOWN -> new Tag("unknown", "?", words.texts().get("aiact.proof.unknown"));
            };
        }

        private String text(ProofNode node) {
            var texts = words.texts();
            return switch (node.kind()) {
                case "conclusion" ->
                    node.detail().isEmpty()
                            ? words.conclusion(node.id())
                            : texts.get("aiact.proof.noRule", words.conclusion(node.id()));
                case "seen" -> texts.get("aiact.proof.seen", words.conclusion(node.id()));
                case "rule", "exception" -> texts.get("aiact.proof." + node.kind(), words.units(node.cites()));
                case "all", "any", "not" -> texts.get("aiact.proof." + node.kind());
                case "follows" ->
                    node.detail().contains(FROM)
                            ? texts.get("aiact.proof.follows", words.question(node.id()), detail(node, words))
                            : texts.get("aiact.proof.followsBelow", words.question(node.id()));
                case "given", "missing" ->
                    texts.get("aiact.proof." + node.kind(), words.question(node.id()), detail(node, words));
                case "cases" -> texts.get("aiact.proof.cases", words.question(node.id()));
                case "case" -> texts.get("aiact.proof.case", detail(node, words));
                default -> node.id();
            };
        }
    }

    /// What was tested or found, with values in the reader's words.
    static String detail(ProofNode node, Words words) {
        String detail = node.detail();
        if (node.kind().equals("follows")) {
            return premises(detail.substring(detail.indexOf(FROM) + FROM.length()), words);
        }
        int at = detail.lastIndexOf("= ");
        return at < 0 ? detail : value(node.id(), detail.substring(at + 2), words);
    }

    /// `org.uses = false, org.provider = true` as questions with answers.
    private static String premises(String text, Words words) {
        var parts = new ArrayList<String>();
        for (String part : text.split(", ")) {
            int at = part.indexOf(" = ");
            String fact = at < 0 ? part : part.substring(0, at);
            parts.add(at < 0 ? part : words.question(fact) + " " + value(fact, part.substring(at + 3), words));
        }
        return String.join("; ", parts);
    }

    private static String value(String fact, String raw, Words words) {
        Object value = List.of("true", "false").contains(raw) ? (Object) raw.equals("true") : raw;
        return words.rules()
                .fact(fact)
                .map((Fact known) -> words.value(known, value))
                .orElse(raw);
    }
}
