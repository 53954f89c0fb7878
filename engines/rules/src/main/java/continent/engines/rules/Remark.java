package continent.engines.rules;

import java.util.List;

/// What stands beside a rule or a step of a proof: how the rule reads its provision, and what else than the provisions
/// that it cites it rests on, such as guidelines or another act.
///
/// @param note    in plain words; empty where there is nothing to say
/// @param sources each by name, number and date as a reader would look it up
public record Remark(String note, List<String> sources) {

    public static final Remark NONE = new Remark("", List.of());

    public Remark {
        sources = List.copyOf(sources);
    }

    static Remark of(List<String> sources) {
        return sources.isEmpty() ? NONE : new Remark("", sources);
    }
}
