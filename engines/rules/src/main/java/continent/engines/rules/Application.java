package continent.engines.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds from when a conclusion has effect. Of several met ways to it the earliest counts; a way applies once its rule
/// and all met conclusions that it rests on do.
final class Application {

    private final Answers answers;
    private final Map<String, LocalDate> done = new HashMap<>();

    Application(Answers answers) {
        this.answers = answers;
    }

    Optional<LocalDate> from(String conclusion) {
        var from = of(conclusion);
        return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
    }

    private LocalDate of(String conclusion) {
        LocalDate known = done.get(conclusion);
        if (known != null) {
            return known;
        }
        boolean met = answers.truth(conclusion) == Truth.MET;
        LocalDate earliest = null;
        var inForce = answers.decider().inForce(conclusion);
        var rules = inForce.isEmpty() ? answers.decider().rules().rulesFor(conclusion) : inForce;
        for (Rule rule : rules) {
            if (!met || answers.kleene(rule) != Truth.NOT_MET) {
                earliest = earlier(earliest, met ? of(rule) : start(rule));
            }
        }
        LocalDate from = earliest == null ? LocalDate.MIN : earliest;
        done.put(conclusion, from);
        return from;
    }

    LocalDate of(Rule rule) {
        return later(start(rule), of(rule.when()));
    }

    private static LocalDate start(Rule rule) {
        LocalDate from = rule.applies().from();
        return from == null ? LocalDate.MIN : from;
    }

    private LocalDate of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                LocalDate latest = LocalDate.MIN;
                for (Condition part : parts) {
                    latest = later(latest, of(part));
                }
                yield latest;
            }
            case Condition.Any(List<Condition> parts) -> {
                LocalDate earliest = null;
                for (Condition part : parts) {
                    if (answers.kleene(part) == Truth.MET) {
                        earliest = earlier(earliest, of(part));
                    }
                }
                yield earliest == null ? LocalDate.MIN : earliest;
            }
            case Condition.Not _, Condition.Checked _ -> LocalDate.MIN;
            case Condition.Concluded(String conclusion) ->
                answers.truth(conclusion) == Truth.MET ? of(conclusion) : LocalDate.MIN;
        };
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return b.isAfter(a) ? b : a;
    }
}
