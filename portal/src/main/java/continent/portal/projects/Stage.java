package continent.portal.projects;

/// The stages of a project's journey, in order.
public enum Stage {
    IDEA("project.opened"),
    LAW("aiact.assessed"),
    DATA("data.curated"),
    COMPUTE("compute.granted"),
    TRAIN("model.trained"),
    EVALUATE("model.evaluated"),
    DOCUMENTS("");

    private final String evidence;

    Stage(String evidence) {
        this.evidence = evidence;
    }

    /// The kind of evidence that makes the stage done; empty where no single kind does.
    public String evidence() {
        return evidence;
    }

    /// As it is written in messages and in the interface.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
