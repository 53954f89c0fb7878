package continent.portal.frame.runs;

/// A run ends without a result. Thrown by handlers to fail with a reason, and by [RunWork] to cancel.
public final class RunEnded extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final Run.State state;

    private RunEnded(Run.State state, String message) {
        super(message, null, false, false);
        this.state = state;
    }

    /// @param message the reason, as a sentence for the person who started it
    public static RunEnded failed(String message) {
        return new RunEnded(Run.State.FAILED, message);
    }

    public static RunEnded cancelled() {
        return new RunEnded(Run.State.CANCELLED, "cancelled");
    }

    public Run.State state() {
        return state;
    }
}
