package continent.instruments.aiact.text;

import continent.instruments.aiact.text.LawStore.Outcome;
import continent.instruments.aiact.text.LawStore.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a new edition changes against the state that was in force on its first day.
final class Changes {

    private Changes() {}

    static Published between(Law before, Edition edition, Outcome outcome, String version) {
        var was = before.edition(edition.from(), edition.language());
        if (was == null) {
            return new Published(outcome, version, List.of(), List.of(), List.of());
        }
        Map<String, Unit> old = new LinkedHashMap<>();
        was.units().forEach(unit -> old.put(unit.id(), unit));
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        for (Unit unit : edition.units()) {
            var earlier = old.remove(unit.id());
            if (earlier == null) {
                added.add(unit.id());
            } else if (!Fingerprint.of(earlier).equals(Fingerprint.of(unit))) {
                changed.add(unit.id());
            }
        }
        return new Published(outcome, version, added, changed, List.copyOf(old.keySet()));
    }
}
