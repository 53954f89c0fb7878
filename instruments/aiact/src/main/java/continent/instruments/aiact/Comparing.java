package continent.instruments.aiact;

import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment.Concluded;
import continent.instruments.aiact.Assessment.Obligation;
import continent.instruments.aiact.AssessmentChange.Duty;
import continent.instruments.aiact.AssessmentChange.FactChange;
import continent.instruments.aiact.AssessmentChange.Step;
import continent.instruments.aiact.AssessmentChange.Turn;
import continent.instruments.aiact.AssessmentChange.Turned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds what differs between two assessments.
record Comparing(Assessment before, Assessment after) {

    AssessmentChange change() {
        return new AssessmentChange(before.asOf(), after.asOf(), turned(), duties(), facts());
    }

    private List<Turned> turned() {
        var old = new LinkedHashMap<String, Concluded>();
        before.conclusions().forEach(one -> old.put(one.id(), one));
        var turned = new ArrayList<Turned>();
        for (Concluded now : after.conclusions()) {
            Concluded then = old.remove(now.id());
            var turn = turn(then, now);
            if (turn != null) {
                turned.add(new Turned(turn, then, now));
            }
        }
        old.values().stream()
                .filter(gone -> gone.value() != Truth.NOT_MET)
                .forEach(gone -> turned.add(new Turned(Turn.VALUE, gone, null)));
        return turned;
    }

    private @Nullable Turn turn(@Nullable Concluded then, Concluded now) {
        if (then == null) {
            return now.value() == Truth.NOT_MET ? null : Turn.VALUE; // what is newly known and doesn't hold is no news
        }
        if (then.value() != now.value()) {
            return Turn.VALUE;
        }
        if (now.value() != Truth.MET) {
            return null;
        }
        if (!then.appliesFrom().equals(now.appliesFrom())) {
            return Turn.MOVED;
        }
        return !then.appliesOn(before.asOf()) && now.appliesOn(after.asOf()) ? Turn.BEGUN : null;
    }

    private List<Duty> duties() {
        var then = states(before);
        var now = states(after);
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(then.keySet());
        var duties = new ArrayList<Duty>();
        for (String id : ids) {
            var step = step(then.get(id), now.get(id));
            if (step != null) {
                var known = now.containsKey(id) ? now.get(id) : then.get(id);
                duties.add(new Duty(
                        step, Objects.requireNonNull(known).obligation(), day(then.get(id)), day(now.get(id))));
            }
        }
        duties.sort(Comparator.comparing(Duty::day));
        return duties;
    }

    private record State(Obligation obligation, Truth value) {}

    private static Map<String, State> states(Assessment assessment) {
        var states = new LinkedHashMap<String, State>();
        assessment.obligations().forEach(one -> states.put(one.conclusion(), new State(one, Truth.MET)));
        assessment.open().forEach(one -> states.put(one.conclusion(), new State(one, Truth.UNKNOWN)));
        return states;
    }

    private static @Nullable LocalDate day(@Nullable State state) {
        return state == null || state.value() != Truth.MET
                ? null
                : state.obligation().appliesFrom();
    }

    private @Nullable Step step(@Nullable State then, @Nullable State now) {
        Truth was = then == null ? Truth.NOT_MET : then.value();
        Truth is = now == null ? Truth.NOT_MET : now.value();
        if (was != is) {
            return switch (is) {
                case MET -> Step.GAINED;
                case UNKNOWN -> Step.OPENED;
                case NOT_MET -> was == Truth.MET ? Step.LOST : Step.CLEARED;
            };
        }
        if (was != Truth.MET || then == null || now == null) {
            return null;
        }
        LocalDate from = now.obligation().appliesFrom();
        if (!from.equals(then.obligation().appliesFrom())) {
            return Step.MOVED;
        }
        return from.isAfter(before.asOf()) && !from.isAfter(after.asOf()) ? Step.BEGUN : null;
    }

    private List<FactChange> facts() {
        var ids = new LinkedHashSet<>(before.facts().keySet());
        ids.addAll(after.facts().keySet());
        return ids.stream()
                .map(id ->
                        new FactChange(id, before.facts().get(id), after.facts().get(id)))
                .filter(one -> !Objects.equals(text(one.before()), text(one.after())))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
