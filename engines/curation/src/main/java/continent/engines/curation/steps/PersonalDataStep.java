package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.personal.PersonalData;
import continent.engines.curation.personal.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds personal data by [PersonalData] and leaves, masks or replaces it, or drops the document.
///
/// `spans` are places in the text as it came in, in UTF-16 units. They are part of what was measured, not of
/// the kept record, so that a set doesn't tell where its personal data was. `mask` keeps the length: each
/// character becomes `*`; `replace` puts the kind in angle brackets, `<EMAIL>`.
public final class PersonalDataStep implements DocumentStep {

    public static final String SPANS = "spans";
    private static final String FIND = "find";
    private static final String MASK = "mask";
    private static final String REPLACE = "replace";
    private static final String DROP = "drop";
    private static final String ALL = "all";
    private static final String IDENTITY = "identity";
    private static final List<String> TYPES =
            Stream.of(Span.Type.values()).map(Span.Type::name).toList();

    static final StepEntry ENTRY = new StepEntry(
            "personal-data",
            "Finds e-mail and web addresses, phone numbers, bank accounts, cards, network addresses, identity numbers and"
                    + " names; leaves, masks or replaces them, or drops the document.",
            "ours: check digits by ISO 13616, ISO/IEC 7812 and the states' own rules; names by a conditional random field",
            List.of(
                    OptionSpec.text(
                            "mode", FIND, List.of(FIND, MASK, REPLACE, DROP), "what is done with what is found"),
                    OptionSpec.texts("types", List.of(), TYPES, "kinds to look for; empty for all"),
                    OptionSpec.text(
                            "language",
                            "",
                            Stream.concat(Stream.of("", "und"), PersonalData.languages().stream())
                                    .toList(),
                            "language of the texts, which says whose identity numbers to expect; empty where the step"
                                    + " 'language' told it, or nobody"),
                    OptionSpec.text(
                            "urls",
                            ALL,
                            List.of(ALL, IDENTITY),
                            "all web addresses, or those that tell who somebody is"),
                    OptionSpec.real("score-min", 0, 0, 1, "smallest score that counts")),
            Map.of(),
            PersonalDataStep::new);

    private final Options options;
    private final Set<Span.Type> types;
    private final Map<String, PersonalData> finders = new HashMap<>();

    PersonalDataStep(Options options) {
        this.options = options;
        this.types = EnumSet.noneOf(Span.Type.class);
        var asked = options.texts("types");
        (asked.isEmpty() ? TYPES : asked).forEach(name -> types.add(Span.Type.valueOf(name)));
    }

    @Override
    public Verdict judge(Document document) {
        String text = document.text();
        var spans =
                finders.computeIfAbsent(language(document), code -> new PersonalData(types, code)).find(text).stream()
                        .filter(span -> counts(text, span))
                        .toList();
        Map<String, Object> values = Map.of(SPANS, told(spans), "found", found(spans));
        return switch (options.text("mode")) {
            case MASK -> new Verdict.Kept(document.withText(changed(text, spans, true)), values);
            case REPLACE -> new Verdict.Kept(document.withText(changed(text, spans, false)), values);
            case DROP ->
                spans.isEmpty()
                        ? new Verdict.Kept(document, values)
                        : new Verdict.Dropped("personal-data", values, Map.of("found", 0));
            default -> new Verdict.Kept(document, values);
        };
    }

    private String language(Document document) {
        String asked = options.text("language");
        return asked.isEmpty() && document.added().get(LanguageStep.FIELD) instanceof String told ? told : asked;
    }

    private boolean counts(String text, Span span) {
        return span.score() >= options.real("score-min")
                && (span.type() != Span.Type.URL
                        || options.text("urls").equals(ALL)
                        || PersonalData.tellsIdentity(text.substring(span.start(), span.end())));
    }

    private static List<Map<String, Object>> told(List<Span> spans) {
        var told = new ArrayList<Map<String, Object>>();
        for (Span span : spans) {
            told.add(new TreeMap<>(Map.of(
                    "type", span.type().name(), "start", span.start(), "end", span.end(), "score", span.score())));
        }
        return told;
    }

    /// How many of each kind.
    private static Map<String, Object> found(List<Span> spans) {
        var counts = new TreeMap<String, Object>();
        spans.forEach(span -> counts.merge(span.type().name(), 1, (a, b) -> (Integer) a + (Integer) b));
        return counts;
    }

    private static String changed(String text, List<Span> spans, boolean mask) {
        var out = new StringBuilder(text.length());
        int at = 0;
        for (Span span : spans) {
            out.append(text, at, span.start());
            if (mask) {
                out.repeat('*', span.end() - span.start());
            } else {
                out.append('<').append(span.type()).append('>');
            }
            at = span.end();
        }
        return out.append(text, at, text.length()).toString();
    }
}
