package continent.instruments.aiact;

import continent.instruments.aiact.Assessment.Concluded;
import continent.instruments.aiact.Assessment.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What differs between two assessments of one subject: with other facts, for another date, or by other rules.
///
/// Two dates matter for each conclusion: its value may turn, the day from which it applies may move, and where neither
/// happens, that day may have come between the two dates asked for.
///
/// @param before      the date of the first
/// @param after       the date of the second
/// @param conclusions in the order of the second; what only the first knows comes last
/// @param duties      obligations, in order of the day from which they apply
/// @param facts       facts with another value
public record AssessmentChange(
        LocalDate before, LocalDate after, List<Turned> conclusions, List<Duty> duties, List<FactChange> facts) {

    /// How a conclusion changed.
    public enum Turn {
        VALUE,
        MOVED,
        BEGUN
    }

    /// @param before null where the rules of the first did not know it
    /// @param after  null where the rules of the second do not know it
    public record Turned(
            Turn turn, @Nullable Concluded before, @Nullable Concluded after) {

        public Concluded known() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        public String id() {
            return known().id();
        }
    }

    /// How an obligation changed.
    public enum Step {
        GAINED,
        LOST,
        OPENED,
        CLEARED,
        MOVED,
        BEGUN
    }

    /// @param before from when it applied, null where it was not established
    /// @param after  from when it applies, null where it is not established
    public record Duty(
            Step step,
            Obligation obligation,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {

        LocalDate day() {
            return obligation.appliesFrom();
        }
    }

    /// @param before plain value, null where it was missing
    /// @param after  plain value, null where it is missing
    public record FactChange(
            String fact, @Nullable Object before, @Nullable Object after) {}

    public AssessmentChange {
        conclusions = List.copyOf(conclusions);
        duties = List.copyOf(duties);
        facts = List.copyOf(facts);
    }

    /// Whether nothing changes for the subject, whatever happened to facts and dates.
    public boolean isEmpty() {
        return conclusions.isEmpty() && duties.isEmpty();
    }

    public List<Duty> duties(Step step) {
        return duties.stream().filter(duty -> duty.step() == step).toList();
    }

    public static AssessmentChange between(Assessment before, Assessment after) {
        return new Comparing(before, after).change();
    }
}
