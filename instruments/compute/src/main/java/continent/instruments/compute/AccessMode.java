package continent.instruments.compute;

import java.util.Arrays;
import java.util.Optional;

/// The modes of access to AI Factories; what they are for stands in the content `factories/access-modes.yaml`.
public enum AccessMode {
    PLAYGROUND("playground"),
    FAST_LANE("fast-lane"),
    LARGE_SCALE("large-scale"),
    AI_FOR_SCIENCE("ai-for-science");

    private final String id;

    AccessMode(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<AccessMode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
}
