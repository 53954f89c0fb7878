package continent.instruments.aiact.cases;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.Checker;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets cases beside what a checker answers.
public final class CaseComparison {

    private static final int PROOF_DEPTH = 6;
    private static final int PROOF_LINES = 20;

    private final Checker checker;

    public CaseComparison(Checker checker) {
        this.checker = checker;
    }

    /// Every point on which the checker differs from the case; empty where they agree.
    public List<Disagreement> disagreements(WorkedCase one) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(one.facts());
        return switch (checker.check(facts, one.asOf())) {
            case Result.Refused<Assessment>(List<Refusal> refusals) ->
                List.of(new Disagreement(one.id(), "facts", "an answer", refusals.toString(), ""));
            case Result.Ok<Assessment>(Assessment assessment) -> new Sheet(one, assessment).compared();
        };
    }

    private record Sheet(WorkedCase one, Assessment assessment, List<Disagreement> found) {

        Sheet(WorkedCase one, Assessment assessment) {
            this(one, assessment, new ArrayList<>());
        }

        List<Disagreement> compared() {
            one.expect().forEach(this::result);
            one.appliesFrom().forEach(this::day);
            one.obligations().includes().forEach(name -> duty(name, Truth.MET));
            one.obligations().open().forEach(name -> duty(name, Truth.UNKNOWN));
            one.obligations().excludes().forEach(name -> duty(name, Truth.NOT_MET));
            if (one.obligations().complete()) {
                beyond(assessment.obligations(), Truth.MET);
                beyond(assessment.open(), Truth.UNKNOWN);
            }
            for (String fact : one.asks()) {
                var asked = assessment.questions().stream()
                        .map(Assessment.Question::fact)
                        .toList();
                if (!asked.contains(fact)) {
                    found.add(new Disagreement(one.id(), fact, "a question", "only " + asked, ""));
                }
            }
            return List.copyOf(found);
        }

        private void result(String conclusion, Truth expected) {
            Truth got = assessment.value(conclusion);
            if (got != expected) {
                String proof = assessment
                        .conclusion(conclusion)
                        .map(concluded -> shortened(concluded.proof()))
                        .orElse("");
                found.add(new Disagreement(one.id(), conclusion, word(expected), word(got), proof));
            }
        }

        private void day(String name, LocalDate expected) {
            Optional<LocalDate> got = assessment
                    .conclusion(name)
                    .map(Assessment.Concluded::appliesFrom)
                    .or(() -> assessment.obligations().stream()
                            .filter(duty -> CaseNames.covers(name, name(duty)))
                            .map(Assessment.Obligation::appliesFrom)
                            .min(LocalDate::compareTo));
            if (!got.equals(Optional.of(expected))) {
                String from = got.map(LocalDate::toString).orElse("no day");
                found.add(new Disagreement(one.id(), name, "from " + expected, "from " + from, ""));
            }
        }

        private void duty(String name, Truth expected) {
            boolean met = below(name, assessment.obligations());
            boolean open = below(name, assessment.open());
            boolean agrees = switch (expected) {
                case MET -> met;
                case UNKNOWN -> open;
                case NOT_MET -> !met && !open;
            };
            if (!agrees) {
                Truth got = met ? Truth.MET : open ? Truth.UNKNOWN : Truth.NOT_MET;
                found.add(new Disagreement(one.id(), name, "duty " + word(expected), word(got), ""));
            }
        }

        private void beyond(List<Assessment.Obligation> duties, Truth got) {
            var named = new ArrayList<>(one.obligations().includes());
            named.addAll(one.obligations().open());
            duties.stream()
                    .map(Sheet::name)
                    .filter(duty -> named.stream().noneMatch(name -> CaseNames.covers(name, duty)))
                    .forEach(duty ->
                            found.add(new Disagreement(one.id(), duty, "no duty beyond those listed", word(got), "")));
        }

        private static boolean below(String name, List<Assessment.Obligation> duties) {
            return duties.stream().anyMatch(duty -> CaseNames.covers(name, name(duty)));
        }

        private static String name(Assessment.Obligation duty) {
            return duty.role() + "/" + duty.unit();
        }

        private static String word(Truth truth) {
            return switch (truth) {
                case MET -> "true";
                case NOT_MET -> "false";
                case UNKNOWN -> "unknown";
            };
        }

        private static String shortened(ProofNode proof) {
            return shortened(proof, 0).lines().limit(PROOF_LINES).collect(Collectors.joining("\n"));
        }

        /// The steps that carry the result, one a line, indented.
        private static String shortened(ProofNode node, int depth) {
            String step = (node.kind() + " " + node.id() + " " + node.detail()).strip() + " " + word(node.result());
            String below = depth == PROOF_DEPTH
                    ? ""
                    : node.children().stream()
                            .map(child -> "\n" + " ".repeat(depth + 1) + shortened(child, depth + 1))
                            .collect(Collectors.joining());
            return step + below;
        }
    }
}
