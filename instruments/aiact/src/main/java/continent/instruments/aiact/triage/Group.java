package continent.instruments.aiact.triage;

/// What a description may fall under, the strictest first.
public enum Group {
    PROHIBITED("prohibited"),
    HIGH_RISK("high-risk"),
    TRANSPARENCY("transparency"),
    MINIMAL("minimal");

    private final String id;

    Group(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// @throws IllegalArgumentException where there is none of that id
    public static Group of(String id) {
        for (Group group : values()) {
            if (group.id.equals(id)) {
                return group;
            }
        }
        throw new IllegalArgumentException("no group '" + id + "'");
    }
}
