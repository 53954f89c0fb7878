package continent.launcher.system;

/// Something that the launcher needs isn't there or doesn't work; the message is for the person who ran the command
/// and says what can be done.
public final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
