package continent.instruments.aiact.text;

import continent.content.Fields;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rules of `content/ai-act/application.yaml`, which cite Art. 111 and 113.
///
/// A rule names units with all that lies below them, or ranges of articles or annexes; in the state of the law that
/// is in force on the date asked for, the last rule that names a unit decides.
public final class DatedRules implements ApplicationRules {

    private static final String FILE = "ai-act/application.yaml";

    private final List<State> states;

    /// @param known answers given before: there are as many as units
    private record State(LocalDate inForceFrom, List<Rule> rules, Map<String, List<Application>> known) {
        List<Application> of(String unit) {
            return known.computeIfAbsent(
                    unit,
                    id -> rules.reversed().stream()
                            .filter(rule -> rule.units().stream().anyMatch(range -> range.names(id)))
                            .findFirst()
                            .map(Rule::days)
                            .orElse(List.of()));
        }
    }

    private record Rule(List<Range> units, List<Application> days) {}

    /// A unit, or all roots from one to another.
    private record Range(String first, String last) {
        static Range of(String text) {
            int dots = text.indexOf("..");
            return dots < 0 ? new Range(text, text) : new Range(text.substring(0, dots), text.substring(dots + 2));
        }

        boolean names(String unit) {
            if (first.equals(last)) {
                return Unit.within(unit, first);
            }
            var root = UnitOrder.of(Unit.root(unit));
            return UnitOrder.of(first).compareTo(root) <= 0
                    && (UnitOrder.of(last).compareTo(root) >= 0
                            || Unit.root(unit).equals(last));
        }
    }

    private DatedRules(List<State> states) {
        this.states = states;
    }

    public static DatedRules shipped() {
        return of(Fields.of(FILE));
    }

    static DatedRules of(Fields file) {
        file.text("law");
        file.source();
        var states = file.entries("states", DatedRules::state);
        file.complete();
        return new DatedRules(states.stream()
                .sorted(Comparator.comparing(State::inForceFrom).reversed())
                .toList());
    }

    private static State state(Fields fields) {
        return new State(
                fields.day("inForceFrom"), fields.entries("rules", DatedRules::rule), new ConcurrentHashMap<>());
    }

    private static Rule rule(Fields fields) {
        return new Rule(
                fields.texts("units").stream().map(Range::of).toList(),
                fields.entries("days", day -> new Application(day.day("from"), day.text("to"), day.texts("cites"))));
    }

    @Override
    public List<Application> of(String unit, LocalDate asOf) {
        return states.stream()
                .filter(state -> !state.inForceFrom().isAfter(asOf))
                .findFirst()
                .map(state -> state.of(unit))
                .orElse(List.of());
    }
}
