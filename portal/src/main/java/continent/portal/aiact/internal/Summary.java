package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.CheckView.Given;
import java.util.ArrayList;
import java.util.List;

/// A result in a sentence or two, and what it rests on.
record Summary(Words words, Assessment assessment) {

    String sentence() {
        var texts = words.texts();
        long open = assessment.conclusions().stream()
                .filter(one -> !one.value().isSettled())
                .count();
        var later = assessment.obligations().stream()
                .filter(one -> one.appliesFrom().isAfter(assessment.asOf()))
                .map(Assessment.Obligation::appliesFrom)
                .sorted()
                .toList();
        int all = assessment.obligations().size();
        var parts = new ArrayList<String>();
        parts.add(all == 0 ? texts.get("aiact.sum.none") : texts.count("aiact.sum.duties", all));
        if (!later.isEmpty()) {
            parts.add(
                    later.size() == all
                            ? texts.get("aiact.sum.allLater", later.getFirst())
                            : texts.get("aiact.sum.later", later.size(), later.getFirst()));
        }
        parts.add(open == 0 ? texts.get("aiact.sum.settled") : texts.count("aiact.sum.open", open));
        return String.join(" ", parts);
    }

    List<Given> facts() {
        var facts = new ArrayList<Given>();
        assessment
                .facts()
                .forEach((id, value) -> words.rules()
                        .fact(id)
                        .ifPresent(fact -> facts.add(new Given(
                                id,
                                words.in(fact.texts()),
                                words.value(fact, value),
                                origin(id).isEmpty(),
                                origin(id)))));
        return facts;
    }

    private String origin(String fact) {
        String origin = assessment.origins().getOrDefault(fact, "given");
        return origin.equals("given") ? "" : origin;
    }
}
