package continent.instruments.aiact.reading;

import continent.instruments.aiact.text.Roman;
import continent.instruments.aiact.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A citation as a person types it into a search box, in any of the languages.
final class TypedUnit {

    private static final Pattern SHORT_FORM = Pattern.compile(
            "(art|article|artikkel|artikel|anx|annex|vedlegg|anhang|annexe|rec|recital|fortalepunkt)?[. ]*([0-9]{1,3}[a-z]?|[ivx]{1,5})"
                    + "((?:[ ,.]*(?:\\([0-9a-z]{1,4}\\)|(?:point|punkt|nr|no|para|ledd|bokstav|lit)[. ]*\\(?[0-9a-z]{1,4}\\)?))*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("\\(([0-9a-z]{1,4})\\)|(?<=[ .])([0-9a-z]{1,4})(?=[( ,.)]|$)");
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("", "art_"),
            Map.entry("art", "art_"),
            Map.entry("article", "art_"),
            Map.entry("artikkel", "art_"),
            Map.entry("artikel", "art_"),
            Map.entry("anx", "anx_"),
            Map.entry("annex", "anx_"),
            Map.entry("annexe", "anx_"),
            Map.entry("anhang", "anx_"),
            Map.entry("vedlegg", "anx_"),
            Map.entry("rec", "rec_"),
            Map.entry("recital", "rec_"),
            Map.entry("fortalepunkt", "rec_"));

    private TypedUnit() {}

    static Optional<String> read(String typed) {
        String text = typed.strip();
        if (text.length() > 80) {
            return Optional.empty();
        }
        return id(text).or(() -> shortForm(text)).or(() -> longForm(text));
    }

    private static Optional<String> id(String text) {
        return Stream.of(text).filter(Unit::isId).findFirst();
    }

    private static Optional<String> shortForm(String text) {
        Matcher form = SHORT_FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String word = form.group(1) == null ? "" : form.group(1).toLowerCase(Locale.ROOT);
        String family = FAMILIES.getOrDefault(word, "art_");
        boolean annex = family.equals("anx_");
        boolean roman = Roman.number(form.group(2)) > 0;
        if (annex != roman || (word.isEmpty() && form.group(3).isEmpty())) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        parts.add(annex ? form.group(2).toUpperCase(Locale.ROOT) : form.group(2).toLowerCase(Locale.ROOT));
        Matcher label = LABEL.matcher(form.group(3));
        while (label.find()) {
            parts.add((label.group(1) == null ? label.group(2) : label.group(1)).toLowerCase(Locale.ROOT));
        }
        return valid(family + String.join("_", parts));
    }

    private static Optional<String> longForm(String text) {
        for (ReferenceWords words : ReferenceWords.all()) {
            List<Mention> mentions = new Mentions(words).in(text);
            if (mentions.size() == 1
                    && mentions.getFirst().start() == 0
                    && mentions.getFirst().end() == text.length()) {
                var parts = mentions.getFirst().parts();
                var path = new ArrayList<String>();
                parts.values().forEach(path::addAll);
                for (var family : Map.of(Level.ARTICLE, "art_", Level.ANNEX, "anx_", Level.RECITAL, "rec_")
                        .entrySet()) {
                    if (parts.containsKey(family.getKey())) {
                        return valid(family.getValue() + String.join("_", path));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> valid(String id) {
        return Optional.of(id).filter(Unit::isId);
    }
}
