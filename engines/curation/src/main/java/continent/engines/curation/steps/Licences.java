package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds the licences that a document states, as SPDX ids, and keeps or drops by them.
///
/// Three ways: what the input said in its field `licence` or `license`, tags `SPDX-License-Identifier`, and
/// phrases that stand in one licence's text or notice only ([LicencePhrases]). A document may have several;
/// none found is shown as unknown and never taken for permission: with an `allow` list, `unknown: drop` drops
/// it.
public final class Licences implements DocumentStep {

    public static final String FIELD = "licences";

    static final StepEntry ENTRY = new StepEntry(
            "licences",
            "Finds licences as SPDX ids; keeps or drops by them.",
            "SPDX License List; SPDX specification 2.3, annex E (short identifiers)",
            List.of(
                    OptionSpec.texts(
                            "allow",
                            List.of(),
                            List.of(),
                            "SPDX ids; every licence found has to be one; empty for any"),
                    OptionSpec.texts("deny", List.of(), List.of(), "SPDX ids; a document that states one is dropped"),
                    OptionSpec.text("unknown", "keep", List.of("keep", "drop"), "what happens where none is found")),
            Map.of(FIELD, StepEntry.FieldType.TEXTS),
            Licences::new);

    private final List<String> allow;
    private final List<String> deny;
    private final boolean dropUnknown;

    Licences(Options options) {
        this.allow = options.texts("allow");
        this.deny = options.texts("deny");
        this.dropUnknown = options.text("unknown").equals("drop");
    }

    @Override
    public Verdict judge(Document document) {
        var found = new TreeSet<String>();
        for (String field : List.of("licence", "license")) {
            found.addAll(SpdxTags.expression(document.given().getOrDefault(field, "")));
        }
        found.addAll(SpdxTags.in(document.text()));
        found.addAll(LicencePhrases.in(document.text()));
        List<String> licences = List.copyOf(found);
        Map<String, Object> values = Map.of(FIELD, licences);
        if (licences.isEmpty() && dropUnknown) {
            return new Verdict.Dropped("licence-unknown", values, Map.of("unknown", "drop"));
        }
        var denied = licences.stream().filter(deny::contains).toList();
        if (!denied.isEmpty()) {
            return new Verdict.Dropped("licence-denied", values, Map.of("deny", denied));
        }
        boolean outside = !allow.isEmpty() && !licences.isEmpty() && !allow.containsAll(licences);
        return outside
                ? new Verdict.Dropped("licence-not-allowed", values, Map.of("allow", allow))
                : new Verdict.Kept(document.with(FIELD, licences), values);
    }
}
