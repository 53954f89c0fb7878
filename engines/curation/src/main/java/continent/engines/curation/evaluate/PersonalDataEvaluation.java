package continent.engines.curation.evaluate;

import continent.engines.curation.evaluate.Evaluation.Half;
import continent.engines.curation.evaluate.Evaluation.Report;
import continent.engines.curation.personal.PersonalData;
import continent.engines.curation.personal.Span;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Personal data in labelled texts, in the form of presidio-research: a list of `full_text`, `template_id` and
/// `spans` of `entity_type`, `start_position`, `end_position`. Kinds that have no counterpart here (addresses,
/// firms, dates) are left out on both sides.
///
/// The halves are by template, since texts from one template are much alike: those with an even number were for
/// tuning.
public final class PersonalDataEvaluation {

    private static final Map<String, Span.Type> TYPES = Map.of(
            "PERSON", Span.Type.PERSON,
            "EMAIL_ADDRESS", Span.Type.EMAIL,
            "PHONE_NUMBER", Span.Type.PHONE,
            "IBAN_CODE", Span.Type.IBAN,
            "CREDIT_CARD", Span.Type.CREDIT_CARD,
            "IP_ADDRESS", Span.Type.IP_ADDRESS,
            "DOMAIN_NAME", Span.Type.URL,
            "URL", Span.Type.URL,
            "US_SSN", Span.Type.NATIONAL_ID);

    /// @param text   the text
    /// @param labels its spans
    record Labelled(String text, List<Span> labels) {}

    private PersonalDataEvaluation() {}

    /// @throws IOException where the folder can't be read or a file is of another form
    public static Report run(Path corpora, Half half, int mistakesMax) throws IOException {
        var finder = new PersonalData(EnumSet.allOf(Span.Type.class), "en");
        var scores = new EnumMap<Span.Type, SpanScore>(Span.Type.class);
        var mistakes = new ArrayList<String>();
        for (var labelled : read(corpora.resolve("pii"), half)) {
            var found = finder.find(labelled.text);
            for (Span.Type type : Span.Type.values()) {
                scores.merge(type, SpanScore.of(type, labelled.labels, found), SpanScore::plus);
            }
            differences("missed", labelled.text, labelled.labels, found, mistakes, mistakesMax);
            differences("wrong", labelled.text, found, labelled.labels, mistakes, mistakesMax);
        }
        return new Report(
                scores.values().stream()
                        .filter(score -> score.labelled() + score.reported() > 0)
                        .map(PersonalDataEvaluation::row)
                        .toList(),
                mistakes);
    }

    private static Map<String, Object> row(SpanScore score) {
        var row = new LinkedHashMap<String, Object>();
        row.put("type", score.type().name());
        row.put("labelled", score.labelled());
        row.put("reported", score.reported());
        row.put("precision", Evaluation.rounded(score.precision()));
        row.put("recall", Evaluation.rounded(score.recall()));
        row.put("f1", Evaluation.rounded(score.exactF1()));
        row.put("f1WhereTheyMeet", Evaluation.rounded(score.metF1()));
        return row;
    }

    private static List<Labelled> read(Path folder, Half half) throws IOException {
        var texts = new ArrayList<Labelled>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                texts.addAll(readFile(file, half));
            }
        }
        return texts;
    }

    private static void differences(
            String what, String text, List<Span> these, List<Span> those, List<String> mistakes, int most) {
        for (Span span : these) {
            boolean there = those.stream()
                    .anyMatch(other ->
                            other.type() == span.type() && other.start() == span.start() && other.end() == span.end());
            if (!there && mistakes.size() < most) {
                String around = text.substring(Math.max(0, span.start() - 30), span.start()) + "[["
                        + text.substring(span.start(), span.end()) + "]]"
                        + text.substring(span.end(), Math.min(text.length(), span.end() + 20));
                mistakes.add(what + " " + span.type() + " " + around.replace('\n', ' '));
            }
        }
    }

    private static List<Labelled> readFile(Path file, Half half) throws IOException {
        if (!(Json.read(Files.readString(file)) instanceof Result.Ok<?>(List<?> entries))) {
            throw new IOException("not a list of labelled texts: " + file);
        }
        var texts = new ArrayList<Labelled>();
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> fields
                    && fields.get("full_text") instanceof String text
                    && fields.get("spans") instanceof List<?> spans
                    && wanted(fields.get("template_id"), half)) {
                texts.add(new Labelled(text, labels(text, spans)));
            }
        }
        return texts;
    }

    private static boolean wanted(@Nullable Object template, Half half) {
        boolean tuned = template instanceof Number number && number.longValue() % 2 == 0;
        return half == Half.ALL || tuned == (half == Half.TUNED);
    }

    /// Positions are in code points there, in UTF-16 units here.
    private static List<Span> labels(String text, List<?> spans) {
        var labels = new ArrayList<Span>();
        for (Object one : spans) {
            if (one instanceof Map<?, ?> fields
                    && fields.get("entity_type") instanceof String name
                    && fields.get("start_position") instanceof Number start
                    && fields.get("end_position") instanceof Number end) {
                var type = TYPES.get(name);
                if (type != null) {
                    int from = text.offsetByCodePoints(0, start.intValue());
                    labels.add(new Span(type, from, text.offsetByCodePoints(0, end.intValue()), 1));
                }
            }
        }
        return labels;
    }
}
