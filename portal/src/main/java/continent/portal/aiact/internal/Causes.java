package continent.portal.aiact.internal;

import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which of several changes turns a conclusion: each is tried alone. Where none does it alone, they do it together.
final class Causes {

    private final Words words;
    private final Map<String, Map<String, Truth>> alone = new LinkedHashMap<>();
    private final Map<String, Truth> before;
    private final Map<String, Truth> all;

    Causes(LawDesk desk, Words words, CheckAddress base, Map<String, @Nullable Object> facts, LocalDate day) {
        this.words = words;
        this.before = desk.truths(base.known(), base.asOf());
        this.all = desk.truths(facts, day);
        if (!day.equals(base.asOf())) {
            alone.put(words.texts().get("aiact.cause.date"), desk.truths(base.known(), day));
        }
        var ids = new ArrayList<>(facts.keySet());
        base.known().keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        for (String id : ids) {
            if (!Objects.equals(facts.get(id), base.known().get(id))) {
                alone.put(words.question(id), desk.truths(with(base.known(), id, facts.get(id)), base.asOf()));
            }
        }
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> facts, String id, @Nullable Object value) {
        var other = new LinkedHashMap<>(facts);
        if (value == null) {
            other.remove(id);
        } else {
            other.put(id, value);
        }
        return other;
    }

    /// In words; empty where there is one change only.
    String of(String conclusion) {
        if (alone.size() < 2 || Objects.equals(before.get(conclusion), all.get(conclusion))) {
            return "";
        }
        List<String> causes = alone.entrySet().stream()
                .filter(one -> Objects.equals(one.getValue().get(conclusion), all.get(conclusion)))
                .map(Map.Entry::getKey)
                .toList();
        return causes.isEmpty() ? words.texts().get("aiact.cause.together") : String.join(" / ", causes);
    }
}
