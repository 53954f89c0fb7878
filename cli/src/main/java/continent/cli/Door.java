package continent.cli;

import continent.kernel.Refusal;
import java.util.List;

/// The ways in which a command ends that are not success. Thrown by commands, turned into exit codes by [Main].
public final class Door {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_INPUT = 2;

    private Door() {}

    /// The input can't be taken: exit 2, each refusal on a line of stderr.
    public static final class WrongInput extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Refusal> refusals;

        public WrongInput(List<Refusal> refusals) {
            super(refusals.toString());
            this.refusals = List.copyOf(refusals);
        }

        public WrongInput(Refusal refusal) {
            this(List.of(refusal));
        }

        public List<Refusal> refusals() {
            return refusals;
        }
    }

    /// The work failed for a reason that a person can read: exit 1.
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Failure(String message) {
            super(message);
        }

        public Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
