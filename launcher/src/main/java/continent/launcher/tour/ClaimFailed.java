package continent.launcher.tour;

/// A step claims something that the interface doesn't confirm; ends the tour.
final class ClaimFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClaimFailed(String message) {
        super(message);
    }

    /// Goes on only where the claim holds.
    static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new ClaimFailed(otherwise);
        }
    }
}
