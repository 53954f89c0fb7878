package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.SourceKind;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import continent.kernel.Hash;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads the text of the Act from files.
///
/// Accepted: the Formex XML documents of EUR-Lex (as files, a folder, or a ZIP of them; each language apart), a
/// EUR-Lex HTML page, a consolidated JSON. What a file is shows in its content, not in its name.
public final class LawFiles {

    private static final String ACCEPTED =
            "accepted are the Formex XML documents of the Act (files, folder or ZIP), its EUR-Lex HTML page, and a consolidated"
                    + " JSON with articles, annexes and recitals";

    private final LocalDate original;
    private final KnownFiles known;

    private LawFiles(LocalDate original, KnownFiles known) {
        this.original = original;
        this.known = known;
    }

    public static LawFiles shipped() {
        return new LawFiles(Amendments.shipped().inForceFrom(), KnownFiles.shipped());
    }

    /// All texts that the paths name, one a language and file (Formex documents of a language together).
    ///
    /// @return refused where any of them can't be read: nothing is taken then
    public Result<List<ReadText>> read(List<Path> paths) {
        return FileCollection.of(paths).then(this::texts);
    }

    private Result<List<ReadText>> texts(List<LawFile> files) {
        var texts = new ArrayList<ReadText>();
        var refusals = new ArrayList<Refusal>();
        var formex = new FormexSet();
        for (LawFile file : files) {
            Result<?> result = switch (file.kind()) {
                case XML -> formex.add(file);
                case HTML -> html(file).map(texts::add);
                case JSON -> json(file).map(texts::add);
                case ZIP, PDF, OTHER, EMPTY -> refused(file, file.kind().words());
            };
            if (result instanceof Result.Refused<?>(List<Refusal> why)) {
                refusals.addAll(why);
            }
        }
        if (refusals.isEmpty()) {
            for (FormexSet.Language set : formex.languages()) {
                switch (formex(set)) {
                    case Result.Ok<ReadText>(ReadText text) -> texts.add(text);
                    case Result.Refused<ReadText>(List<Refusal> why) -> refusals.addAll(why);
                }
            }
        }
        if (refusals.isEmpty() && texts.isEmpty()) {
            refusals.add(Refusal.of("nothing-to-read", "there is no file with the text of the Act; " + ACCEPTED));
        }
        return refusals.isEmpty() ? Result.ok(texts) : Result.refused(refusals);
    }

    static <T> Result<T> refused(LawFile file, String found) {
        return Result.refused(Refusal.of("not-accepted", file.name() + " is " + found + "; " + ACCEPTED, file.name()));
    }

    private Result<ReadText> formex(FormexSet.Language set) {
        return units(set.name(), () -> FormexReader.roots(set.documents()))
                .map(units -> text(SourceKind.FORMEX, set.language(), set.act(), set.sha256(), units));
    }

    private Result<ReadText> html(LawFile file) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(file.bytes()), null, "");
            var act = HtmlHead.act(page);
            if (act.isEmpty()) {
                return refused(
                        file,
                        "an HTML page titled \"" + Spaces.clean(page.title()) + "\", not one of Regulation (EU)"
                                + " 2024/1689");
            }
            var language = HtmlHead.language(page);
            if (language.isEmpty()) {
                return refused(file, "an HTML page that doesn't say its language");
            }
            return units(file.name(), () -> HtmlReader.roots(page))
                    .map(units -> text(SourceKind.HTML, language.get(), act.get(), Hash.sha256(file.bytes()), units));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory never fails", e);
        }
    }

    private Result<ReadText> json(LawFile file) {
        return switch (Json.read(new String(file.bytes(), StandardCharsets.UTF_8))) {
            case Result.Refused<?>(List<Refusal> why) ->
                Result.refused(why.stream()
                        .map(refusal -> Refusal.at(
                                refusal.code(),
                                file.name() + ": " + refusal.message(),
                                file.name(),
                                refusal.line(),
                                refusal.column()))
                        .toList());
            case Result.Ok<?> ok
            when ok.value() instanceof Map<?, ?> ->
                json(file, Json.asObject(ok.value()).orThrow());
            default -> refused(file, "JSON that is no object");
        };
    }

    private Result<ReadText> json(LawFile file, Map<String, @Nullable Object> object) {
        if (!JsonReader.fits(object)) {
            return refused(file, "JSON without articles and annexes");
        }
        if (!(object.get("celex") instanceof String celex) || !celex.contains("2024R1689")) {
            return refused(file, "a text of another act: celex is " + object.get("celex"));
        }
        if (!(object.get("language") instanceof String language) || !language.matches("[a-z]{2}")) {
            return refused(file, "JSON that doesn't say its language with two letters");
        }
        String sha256 = Hash.sha256(file.bytes());
        return JsonReader.roots(object, language)
                .then(roots -> units(file.name(), () -> roots))
                .map(units -> new ReadText(
                        SourceKind.JSON,
                        language,
                        celex,
                        sha256,
                        false,
                        known.from(sha256).orElse(null),
                        units));
    }

    private ReadText text(SourceKind kind, String language, Act act, String sha256, List<Unit> units) {
        var from = act.from();
        return new ReadText(
                kind,
                language.toLowerCase(Locale.ROOT),
                act.celex(),
                sha256,
                !act.isConsolidated(),
                from == null ? original : from,
                units);
    }

    /// Units of roots, refused where there are no articles or an id is wrong.
    private static Result<List<Unit>> units(String name, java.util.function.Supplier<List<Root>> read) {
        var builder = new UnitBuilder();
        try {
            for (Root root : read.get()) {
                if (!builder.add(root)) {
                    return Result.refused(Refusal.of("twice", name + ": " + root.id() + " stands twice", name));
                }
            }
        } catch (IllegalArgumentException e) {
            return Result.refused(Refusal.of("not-accepted", name + ": " + e.getMessage(), name));
        }
        var units = builder.units();
        boolean articles = units.stream().anyMatch(unit -> unit.kind() == UnitKind.ARTICLE);
        return articles
                ? Result.ok(units)
                : Result.refused(Refusal.of("no-articles", name + " has no articles; " + ACCEPTED, name));
    }
}
