package continent.engines.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Turns facts of any type into variables of a diagram, and says what is possible among those of one fact.
///
/// A yes-or-no fact is one variable. A choice has one for each option that some condition names: at most one of them
/// holds, and one must where all options are named. A number has one for each threshold ("at least 3", "above 3"), in
/// ascending order: each implies the one before. A date is a number of days. What no condition tells apart is one case.
final class Atoms {

    private final Bdd bdd;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, List<Check>> atoms = new HashMap<>();
    private final Map<Check, Integer> variables = new HashMap<>();
    private final Map<String, Layout> layouts = new HashMap<>();
    private int count;

    /// A value that stands for a case, and what it says about the variables of its fact.
    static final class Case {
        private final Value value;
        private final byte[] bits;

        private Case(Value value, byte[] bits) {
            this.value = value;
            this.bits = bits;
        }

        Value value() {
            return value;
        }
    }

    /// Where the variables of a fact start, and its cases.
    record Layout(int first, List<Case> cases) {

        void assign(Case one, byte[] assignment) {
            System.arraycopy(one.bits, 0, assignment, first, one.bits.length);
        }

        /// Whether a case contradicts nothing that an assignment says.
        boolean agrees(Case one, byte[] assignment) {
            byte[] bits = one.bits;
            for (int i = 0; i < bits.length; i++) {
                byte assigned = assignment[first + i];
                if (assigned != Walker.OPEN && assigned != bits[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    Atoms(Bdd bdd, List<Fact> order, Collection<Check> checks) {
        this.bdd = bdd;
        order.forEach(fact -> facts.put(fact.id(), fact));
        var byFact = new HashMap<String, List<Check>>();
        for (Check check : checks) {
            byFact.computeIfAbsent(check.fact(), _ -> new ArrayList<>()).add(check);
        }
        for (Fact fact : order) {
            var own = simple(fact, byFact.getOrDefault(fact.id(), List.of()));
            atoms.put(fact.id(), own);
            int first = count;
            own.forEach(atom -> variables.put(atom, count++));
            layouts.put(
                    fact.id(),
                    new Layout(
                            first,
                            cases(fact.id()).stream()
                                    .map(value -> new Case(value, bits(own, value)))
                                    .toList()));
        }
    }

    private static byte[] bits(List<Check> atoms, Value value) {
        byte[] bits = new byte[atoms.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) (atoms.get(i).passes(value) ? 1 : 0);
        }
        return bits;
    }

    Layout layout(String fact) {
        return Objects.requireNonNull(layouts.get(fact), fact);
    }

    int count() {
        return count;
    }

    IntStream variables(String fact) {
        int first = layout(fact).first();
        return IntStream.range(first, first + of(fact).size());
    }

    /// Checks of one variable each, in order.
    List<Check> of(String fact) {
        return atoms.getOrDefault(fact, List.of());
    }

    private static List<Check> simple(Fact fact, List<Check> checks) {
        var atoms = new ArrayList<Check>();
        switch (fact.type()) {
            case FactType.YesNo _ -> atoms.addAll(checks.stream().distinct().toList());
            case FactType.Choice choice ->
                choice.options().stream()
                        .filter(option -> checks.stream()
                                .anyMatch(check -> check instanceof Check.IsOneOf(String _, List<String> options)
                                        && options.contains(option)))
                        .forEach(option -> atoms.add(new Check.IsOneOf(fact.id(), List.of(option))));
            case FactType.Amount number ->
                checks.stream()
                        .map(check -> threshold(check, number))
                        .filter(check -> !isAlways(check, number))
                        .distinct()
                        .sorted(Comparator.comparing(Atoms::bound).thenComparing(c -> c instanceof Check.Above))
                        .forEach(atoms::add);
            case FactType.Day _ -> {
                var days = new TreeSet<LocalDate>();
                checks.forEach(check -> days.add(((Check.From) check).day()));
                days.forEach(day -> atoms.add(new Check.From(fact.id(), day)));
            }
        }
        return atoms;
    }

    /// For whole numbers "above 3.5" and "at least 3.2" are "at least 4".
    private static Check threshold(Check check, FactType.Amount number) {
        BigDecimal bound = bound(check).stripTrailingZeros();
        boolean above = check instanceof Check.Above;
        if (!number.whole()) {
            return above ? new Check.Above(check.fact(), bound) : new Check.AtLeast(check.fact(), bound);
        }
        BigDecimal next = above
                ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : bound.setScale(0, RoundingMode.CEILING);
        return new Check.AtLeast(check.fact(), next.stripTrailingZeros());
    }

    private static boolean isAlways(Check check, FactType.Amount number) {
        if (number.min() == null) {
            return false;
        }
        int order = bound(check).compareTo(number.min());
        return check instanceof Check.Above ? order < 0 : order <= 0;
    }

    private static BigDecimal bound(Check check) {
        return switch (check) {
            case Check.Above(String _, BigDecimal bound) -> bound;
            case Check.AtLeast(String _, BigDecimal bound) -> bound;
            default -> throw new IllegalArgumentException("no threshold: " + check);
        };
    }

    /// The function of a check that was given to the constructor.
    int function(Check check) {
        if (check instanceof Check.IsOneOf(String fact, List<String> options)) {
            int any = Bdd.FALSE;
            for (String option : options) {
                any = bdd.or(any, variable(new Check.IsOneOf(fact, List.of(option))));
            }
            return any;
        }
        if (fact(check.fact()).type() instanceof FactType.Amount number) {
            Check atom = threshold(check, number);
            return isAlways(atom, number) ? Bdd.TRUE : variable(atom);
        }
        return variable(check);
    }

    private int variable(Check atom) {
        Integer number = variables.get(atom);
        if (number == null) {
            throw new IllegalArgumentException("no such atom: " + atom);
        }
        return bdd.variable(number);
    }

    private Fact fact(String id) {
        Fact fact = facts.get(id);
        if (fact == null) {
            throw new IllegalArgumentException("no such fact: " + id);
        }
        return fact;
    }

    /// What is possible among the variables of a fact, whatever its value.
    int possible(String id) {
        var own = of(id).stream().map(this::variable).toList();
        return switch (fact(id).type()) {
            case FactType.YesNo _ -> Bdd.TRUE;
            case FactType.Choice choice ->
                oneOf(own, own.size() == choice.options().size());
            case FactType.Amount _, FactType.Day _ -> ascending(own);
        };
    }

    private int oneOf(List<Integer> options, boolean exactly) {
        int none = Bdd.TRUE;
        int one = Bdd.FALSE;
        for (int option : options) {
            one = bdd.or(bdd.and(one, bdd.not(option)), bdd.and(none, option));
            none = bdd.and(none, bdd.not(option));
        }
        return exactly ? one : bdd.or(one, none);
    }

    private int ascending(List<Integer> thresholds) {
        int all = Bdd.TRUE;
        for (int i = 1; i < thresholds.size(); i++) {
            all = bdd.and(all, bdd.or(bdd.not(thresholds.get(i)), thresholds.get(i - 1)));
        }
        return all;
    }

    /// Writes what a value says about each variable of a fact.
    void assign(String fact, Value value, byte[] assignment) {
        byte[] bits = bits(of(fact), value);
        System.arraycopy(bits, 0, assignment, layout(fact).first(), bits.length);
    }

    void forget(String fact, byte[] assignment) {
        int first = layout(fact).first();
        Arrays.fill(assignment, first, first + of(fact).size(), Walker.OPEN);
    }

    /// One value for each case that the conditions tell apart.
    List<Value> cases(String id) {
        var own = of(id);
        return switch (fact(id).type()) {
            case FactType.YesNo _ -> List.of(new Value.Bool(true), new Value.Bool(false));
            case FactType.Choice choice -> {
                var named = new ArrayList<Value>();
                own.forEach(atom -> named.add(
                        new Value.Option(((Check.IsOneOf) atom).options().getFirst())));
                choice.options().stream()
                        .map(Value.Option::new)
                        .filter(option -> !named.contains(option))
                        .findFirst()
                        .ifPresent(named::add);
                yield named;
            }
            case FactType.Amount number -> Samples.numbers(own, number);
            case FactType.Day _ -> Samples.days(own);
        };
    }
}
