package continent.engines.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds from when a conclusion has effect. A way to it applies once its rule and all conclusions that it rests on do;
/// of
/// several ways the earliest counts, met ways before open ones, open ones before the rest.
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
        var inForce = answers.decider().inForce(conclusion);
        var rules = inForce.isEmpty() ? answers.decider().rules().rulesFor(conclusion) : inForce;
        LocalDate earliest = null;
        for (Rule rule : likeliest(rules, answers::kleene)) {
            earliest = earlier(earliest, of(rule));
        }
        LocalDate from = earliest == null ? LocalDate.MIN : earliest;
        done.put(conclusion, from);
        return from;
    }

    /// The met ones; where there is none, the open ones; where there is none, all.
    private static <T> List<T> likeliest(List<T> all, Function<T, Truth> truth) {
        for (Truth wanted : List.of(Truth.MET, Truth.UNKNOWN)) {
            var some = all.stream().filter(one -> truth.apply(one) == wanted).toList();
            if (!some.isEmpty()) {
                return some;
            }
        }
        return all;
    }

    LocalDate of(Rule rule) {
        LocalDate start = rule.applies().from();
        return later(start == null ? LocalDate.MIN : start, of(rule.when()));
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
                for (Condition part : likeliest(parts, answers::kleene)) {
                    earliest = earlier(earliest, of(part));
                }
                yield earliest == null ? LocalDate.MIN : earliest;
            }
            case Condition.Not _, Condition.Checked _ -> LocalDate.MIN;
            case Condition.Concluded(String conclusion) -> of(conclusion);
        };
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return b.isAfter(a) ? b : a;
    }
}
