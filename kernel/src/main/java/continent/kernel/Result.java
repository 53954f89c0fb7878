package continent.kernel;

import java.util.List;
import java.util.function.Function;

/// Either a value or the reasons why there is none. Expected refusals travel in this form; broken invariants throw.
///
/// @param <T> what there is when nothing was refused
public sealed interface Result<T> {

    record Ok<T>(T value) implements Result<T> {}

    /// @param refusals at least one, in the order in which they were found
    record Refused<T>(List<Refusal> refusals) implements Result<T> {
        public Refused {
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            refusals = List.copyOf(refusals);
        }
    }

    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    static <T> Result<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    default <R> Result<R> then(Function<? super T, Result<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Refused<T>(List<Refusal> refusals) -> new Refused<>(refusals);
        };
    }

    default <R> Result<R> map(Function<? super T, R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }

    /// The value, for callers whose input was checked before.
    ///
    /// @throws IllegalStateException where it was refused, with all reasons in the message
    default T orThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Refused<T>(List<Refusal> refusals) -> throw new IllegalStateException(refusals.toString());
        };
    }
}
