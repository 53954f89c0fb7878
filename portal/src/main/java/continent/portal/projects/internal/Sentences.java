package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import continent.portal.projects.EvidenceSentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Evidence as a sentence in the reader's language.
@Component
class Sentences {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");
    private static final int VALUE_LENGTH_MAX = 160;

    private final Map<String, EvidenceSentence> byKind = new TreeMap<>();

    /// The kinds of docs/evidence.md read well even where no capability brings a sentence of its own.
    private static final List<String> KNOWN = List.of(
            "project.opened",
            "aiact.assessed",
            "data.curated",
            "compute.granted",
            "compute.job",
            "model.trained",
            "model.evaluated",
            "dossier.stated",
            "dossier.erased");

    Sentences(List<EvidenceSentence> sentences) {
        KNOWN.forEach(kind -> byKind.put(kind, new EvidenceSentence(kind, "projects.sentence." + kind, "")));
        sentences.forEach(sentence -> byKind.put(sentence.kind(), sentence));
    }

    String of(Evidence entry, Texts texts) {
        if (entry.payload().erased()) {
            return texts.get("projects.sentence.gone", entry.kind());
        }
        var sentence = byKind.get(entry.kind());
        return sentence == null
                ? texts.get(
                        "projects.sentence.other", entry.kind(), entry.header().subject())
                : fill(texts.get(key(sentence, entry, texts)), entry, texts);
    }

    private static String key(EvidenceSentence sentence, Evidence entry, Texts texts) {
        if (sentence.variant().isEmpty()) {
            return sentence.textKey();
        }
        String key = sentence.keys() + found(sentence.variant(), entry.payloadValue());
        return texts.has(key) ? key : sentence.textKey();
    }

    /// Where the entry's thing is shown; empty where nowhere is.
    String path(Evidence entry) {
        var sentence = byKind.get(entry.kind());
        return sentence == null
                ? ""
                : sentence.path().replace("{subject}", entry.header().subject());
    }

    String fill(String text, Evidence entry, Texts texts) {
        var payload = entry.payloadValue();
        return HOLE.matcher(text)
                .replaceAll(
                        hole -> java.util.regex.Matcher.quoteReplacement(value(hole.group(1), entry, payload, texts)));
    }

    private static String value(String path, Evidence entry, Map<String, @Nullable Object> payload, Texts texts) {
        return shown(path.equals("subject") ? entry.header().subject() : found(path, payload), texts);
    }

    private static @Nullable Object found(String path, Map<String, @Nullable Object> payload) {
        Object found = payload;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static String shown(@Nullable Object value, Texts texts) {
        return switch (value) {
            case null -> "…";
            case Integer n -> texts.number(n.longValue());
            case Long n -> texts.number(n);
            case Number n -> texts.number(n.doubleValue(), 4);
            case List<?> list -> texts.number(list.size());
            case Map<?, ?> map -> texts.number(map.size());
            default -> cut(ShownText.of(value.toString(), texts));
        };
    }

    private static String cut(String text) {
        return text.isEmpty()
                ? "…"
                : text.length() <= VALUE_LENGTH_MAX ? text : text.substring(0, VALUE_LENGTH_MAX) + "…";
    }
}
