package continent.portal.projects.internal;

import continent.portal.frame.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Ids of units of the Act as lawyers write them: `anx_IV_2_d` is "Annex IV, 2(d)", `art_53_1_d` is "Art. 53(1)(d)".
public final class Citations {

    private Citations() {}

    public static String of(List<String> ids, Texts texts) {
        return String.join(" · ", ids.stream().map(id -> one(id, texts)).toList());
    }

    private static String one(String id, Texts texts) {
        var steps = new ArrayList<>(Arrays.asList(id.split("_")));
        if (steps.size() < 2 || !List.of("art", "anx").contains(steps.getFirst())) {
            return id;
        }
        boolean annex = steps.removeFirst().equals("anx");
        var text = new StringBuilder(
                texts.get(annex ? "projects.cite.annex" : "projects.cite.article", steps.removeFirst()));
        if (annex && !steps.isEmpty()) {
            text.append(", ").append(steps.removeFirst());
        }
        steps.forEach(step -> text.append('(').append(step).append(')'));
        return text.toString();
    }
}
