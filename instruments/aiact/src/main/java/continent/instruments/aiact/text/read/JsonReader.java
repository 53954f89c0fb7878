package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.UnitKind;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a consolidated text in JSON: `{celex, language, recitals: [{number, text}], articles: [{number, title,
/// chapter, section, lines}], annexes: [{number, title, lines}]}`. The lines are flat; [Nesting] finds out what lies
/// in what.
final class JsonReader {

    private static final Pattern FORMULA = Pattern.compile("\\s+\\p{Lu}{2}[\\p{Lu} ]{8,}:$");

    private final List<Root> roots = new ArrayList<>();
    private final String language;
    private final FootnoteSigns footnotes = new FootnoteSigns();

    private JsonReader(String language) {
        this.language = language;
    }

    /// Whether an object is of this kind.
    static boolean fits(Map<String, @Nullable Object> object) {
        return object.get("articles") instanceof List && object.get("annexes") instanceof List;
    }

    static Result<List<Root>> roots(Map<String, @Nullable Object> object, String language) {
        var reader = new JsonReader(language);
        try {
            reader.list(object, "recitals").forEach(reader::recital);
            reader.list(object, "articles").forEach(reader::article);
            reader.list(object, "annexes").forEach(reader::annex);
        } catch (WrongSchema e) {
            return Result.refused(Refusal.of("wrong-schema", e.field + ": " + e.what, e.field));
        }
        return Result.ok(reader.roots);
    }

    private void recital(Field recital) {
        String number = recital.text("number");
        roots.add(new Root(
                UnitKind.RECITAL,
                number,
                "(" + number + ")",
                null,
                List.of(),
                List.of(new Item.Line(withoutFormula(footnotes.without(Spaces.clean(recital.text("text"))))))));
    }

    /// The words of adoption in capitals, which stand after the last recital and are none of it.
    private static String withoutFormula(String text) {
        return FORMULA.matcher(text).replaceFirst("");
    }

    private void article(Field article) {
        String number = article.text("number");
        var under = new ArrayList<Division>();
        for (String level : List.of("chapter", "section")) {
            article.fieldOrNull(level)
                    .ifPresent(field -> under.add(new Division(
                            under.size() + 1, field.text("number"), null, Spaces.cleanOrNull(field.text("title")))));
        }
        roots.add(new Root(
                UnitKind.ARTICLE,
                number,
                ArticleWord.in(language).map(word -> word + " " + number).orElse(number),
                Spaces.cleanOrNull(article.text("title")),
                under,
                Nesting.of(lines(article), true)));
    }

    private void annex(Field annex) {
        String number = annex.text("number");
        var lines = new ArrayList<>(lines(annex));
        String title = annex.text("title");
        if (title.isBlank() && lines.size() > 1 && !Nesting.endsSentence(lines.getFirst())) {
            title = lines.removeFirst();
        }
        roots.add(new Root(
                UnitKind.ANNEX,
                number,
                null,
                Spaces.cleanOrNull(title),
                List.of(),
                Nesting.of(TableRows.plain(lines), false)));
    }

    private static List<String> lines(Field field) {
        var own = new FootnoteSigns(); // they begin again in each article
        return field.lines().stream().map(own::without).toList();
    }

    private List<Field> list(Map<String, @Nullable Object> object, String name) {
        return Field.list(object.get(name), name);
    }

    /// A value with the way to it, for messages.
    private record Field(Map<String, @Nullable Object> map, String path) {

        static List<Field> list(@Nullable Object value, String path) {
            if (!(value instanceof List<?> list)) {
                throw new WrongSchema(path, "a list is expected, found " + Json.kind(value));
            }
            var all = new ArrayList<Field>();
            for (Object item : list) {
                all.add(of(item, path + "[" + all.size() + "]"));
            }
            return all;
        }

        static Field of(@Nullable Object value, String path) {
            if (value instanceof Map<?, ?>) {
                return new Field(Json.asObject(value).orThrow(), path);
            }
            throw new WrongSchema(path, "an object is expected, found " + Json.kind(value));
        }

        String text(String key) {
            return switch (map.get(key)) {
                case String text -> text;
                case Number number -> number.toString();
                case null, default ->
                    throw new WrongSchema(path + "." + key, "a text is expected, found " + Json.kind(map.get(key)));
            };
        }

        java.util.Optional<Field> fieldOrNull(String key) {
            return map.get(key) == null
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(of(map.get(key), path + "." + key));
        }

        List<String> lines() {
            if (!(map.get("lines") instanceof List<?> list)) {
                throw new WrongSchema(path + ".lines", "a list is expected, found " + Json.kind(map.get("lines")));
            }
            var lines = new ArrayList<String>();
            for (Object line : list) {
                if (!(line instanceof String text)) {
                    throw new WrongSchema(
                            path + ".lines[" + lines.size() + "]", "a text is expected, found " + Json.kind(line));
                }
                lines.add(Spaces.clean(text));
            }
            lines.removeIf(String::isEmpty);
            return lines;
        }
    }

    /// Carries a refusal out of the reading; never leaves this class.
    private static final class WrongSchema extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;
        private final String what;

        WrongSchema(String field, String what) {
            super(field + ": " + what);
            this.field = field;
            this.what = what;
        }
    }
}
