package continent.portal.frame;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.List;

/// A request that is not answered as asked: the door's form of a refusal. Thrown by handlers, written by the frame as
/// `application/problem+json` or as a page.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final int status;
    private final transient List<Refusal> refusals;

    private Problem(int status, List<Refusal> refusals) {
        super(refusals.getFirst().message(), null, false, false);
        this.status = status;
        this.refusals = List.copyOf(refusals);
    }

    public static Problem of(int status, Refusal refusal) {
        return new Problem(status, List.of(refusal));
    }

    /// @param code a clause such as `unknown-grant`, stable over versions
    public static Problem of(int status, String code, String message) {
        return of(status, Refusal.of(code, message));
    }

    /// The input was understood and can't be taken (422).
    public static Problem refused(List<Refusal> refusals) {
        return new Problem(422, refusals);
    }

    public static Problem refused(Refusal refusal) {
        return refused(List.of(refusal));
    }

    /// There is no such thing, or it belongs to another organisation (404).
    public static Problem notFound() {
        return of(404, "not-found", "There is nothing here, or it is not yours to see.");
    }

    public static Problem conflict(String code, String message) {
        return of(409, code, message);
    }

    /// The value, or its refusals with status 422.
    public static <T> T orThrow(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(List<Refusal> refusals) -> throw refused(refusals);
        };
    }

    public int status() {
        return status;
    }

    /// At least one.
    public List<Refusal> refusals() {
        return refusals;
    }

    public Refusal first() {
        return refusals.getFirst();
    }
}
