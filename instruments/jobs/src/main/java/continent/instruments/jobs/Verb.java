package continent.instruments.jobs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The closed set of what can be asked of the job agent. A request names one; anything else is refused.
public enum Verb {
    HELLO,
    CREATE,
    PUT,
    START,
    STATUS,
    CANCEL,
    OUTPUTS,
    READ,
    REMOVE;

    /// The word on the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }
}
