package continent.engines.rules;

/// The three results. Unknown is never "no".
public enum Truth {
    MET,
    NOT_MET,
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? MET : NOT_MET;
    }

    public boolean isSettled() {
        return this != UNKNOWN;
    }

    public Truth negated() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// Met where all are met, not met where one is not met (Kleene's strong conjunction).
    public static Truth all(Iterable<Truth> truths) {
        var result = MET;
        for (Truth truth : truths) {
            if (truth == NOT_MET) {
                return NOT_MET;
            }
            if (truth == UNKNOWN) {
                result = UNKNOWN;
            }
        }
        return result;
    }

    /// Met where one is met, not met where none can be (Kleene's strong disjunction).
    public static Truth any(Iterable<Truth> truths) {
        var result = NOT_MET;
        for (Truth truth : truths) {
            if (truth == MET) {
                return MET;
            }
            if (truth == UNKNOWN) {
                result = UNKNOWN;
            }
        }
        return result;
    }
}
