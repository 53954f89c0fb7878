package continent.portal.aiact.internal.explorer;

import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.aiact.internal.explorer.LawAdminView.Changed;
import continent.portal.aiact.internal.explorer.LawAdminView.Import;
import continent.portal.aiact.internal.explorer.LawAdminView.Text;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.Runs;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where an administrator takes the official files: uploaded, from a folder of this machine, or from EUR-Lex.
@Controller
class LawAdminPages {

    private static final int IMPORTS_SHOWN = 8;
    private static final int FILES_MAX = 48;
    private static final String FROM = "in-force-from";
    private static final List<String> LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    private final LawLibrary library;
    private final Runs runs;
    private final IncomingFiles incoming;
    private final ServerFiles files;
    private final LawSettings settings;

    LawAdminPages(LawLibrary library, Runs runs, IncomingFiles incoming, ServerFiles files, LawSettings settings) {
        this.library = library;
        this.runs = runs;
        this.incoming = incoming;
        this.files = files;
        this.settings = settings;
    }

    @GetMapping("/administration/law")
    @Performs("explorer.imports")
    View imports(Page page) {
        return show(200, Form.EMPTY, page);
    }

    private View show(int status, Form form, Page page) {
        var all =
                runs.of(LawImportHandler.SUBJECT).stream().limit(IMPORTS_SHOWN).toList();
        var view = new LawAdminView(
                library.imported(),
                all.stream().map(run -> shown(run, page)).toList(),
                all.stream().anyMatch(run -> !run.state().ended()),
                files.roots().stream().map(Path::toString).toList(),
                settings.uploadBytesMax() / 1_000_000,
                LANGUAGES,
                library.firstDay().toString(),
                form);
        return page.crumb(page.text("identity.people.title"), "/administration")
                .show(status, "explorer/admin.jte", "explorer.admin.title", view);
    }

    @PostMapping("/administration/law/files")
    @Performs("explorer.upload")
    View upload(HttpServletRequest request, Page page) throws IOException {
        var parts = parts(request);
        String from = "";
        String batch = incoming.begin();
        int number = 0;
        var refusals = new ArrayList<Refusal>();
        for (Part part : parts) {
            if (part.getName().equals(FROM)) {
                from = new String(part.getInputStream().readNBytes(20), java.nio.charset.StandardCharsets.UTF_8)
                        .strip();
            } else if (part.getName().equals("files") && part.getSize() > 0 && refusals.isEmpty()) {
                try (var in = part.getInputStream()) {
                    var kept = incoming.keep(batch, number, String.valueOf(part.getSubmittedFileName()), in);
                    if (kept instanceof Result.Refused<Path>(var why)) {
                        refusals.addAll(why);
                    }
                }
                number++;
            }
        }
        if (number == 0) {
            refusals.add(Refusal.of("missing", page.text("explorer.admin.noFile"), "files"));
        }
        if (number > FILES_MAX) {
            refusals.add(Refusal.of("too-many", page.text("explorer.admin.tooMany", FILES_MAX), "files"));
        }
        wrongDay(from, page, refusals);
        if (!refusals.isEmpty()) {
            incoming.remove(batch);
            return show(422, new Form(Map.of(FROM, from), refusals), page);
        }
        String what =
                number == 1 ? page.text("explorer.admin.what.file") : page.text("explorer.admin.what.files", number);
        return start(Map.of("what", what, "batch", batch, "from", from), page);
    }

    private static List<Part> parts(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        try {
            return type != null && type.startsWith("multipart/form-data") ? List.copyOf(request.getParts()) : List.of();
        } catch (ServletException e) {
            throw Problem.of(400, "multipart", "The form with the files can't be read.");
        }
    }

    private void wrongDay(String from, Page page, List<Refusal> refusals) {
        LocalDate day = from.isEmpty() ? library.firstDay() : Asked.day(from);
        if (day == null || day.isBefore(library.firstDay())) {
            refusals.add(Refusal.of("date", page.text("explorer.admin.wrongDay", library.firstDay()), FROM));
        }
    }

    @PostMapping("/administration/law/folder")
    @Performs("explorer.import")
    View folder(Input input, Page page) {
        String named = input.text("path", 1_000);
        String from = input.optional(FROM, 20);
        var refusals = new ArrayList<Refusal>();
        wrongDay(from, page, refusals);
        refusals.forEach(input::refuse);
        if (input.ok()) {
            switch (files.check(named)) {
                case Result.Ok<Path>(Path path) -> {
                    return start(Map.of("what", named, "path", path.toString(), "from", from), page);
                }
                case Result.Refused<Path>(var why) -> why.forEach(input::refuse);
            }
        }
        return show(422, input.form(), page);
    }

    @PostMapping("/administration/law/fetch")
    @Performs("explorer.import")
    View fetch(Input input, Page page) throws IOException {
        String celex = input.text("celex", 40);
        String language = input.choice("language", LANGUAGES);
        if (input.ok() && !celex.matches("32024R1689|02024R1689-[0-9]{8}")) {
            input.refuse("wrong-celex", "celex", page.text("explorer.admin.wrongCelex"));
        }
        if (!input.ok()) {
            return show(422, input.form(), page);
        }
        var wanted = Map.of(
                "what",
                celex + " " + language,
                "celex",
                celex,
                "language",
                language,
                "batch",
                incoming.begin(),
                "from",
                "");
        return start(wanted, page);
    }

    private View start(Map<String, String> input, Page page) {
        runs.start(LawImportHandler.KIND, LawImportHandler.SUBJECT, input);
        return page.goTo("/administration/law", "explorer.admin.started");
    }

    private static Import shown(Run run, Page page) {
        var stage = run.progress().get("stage");
        return new Import(
                String.valueOf(run.input().get("what")),
                run.state().name().toLowerCase(Locale.ROOT),
                stage == null || run.state().ended() ? "" : page.text("explorer.admin.stage." + stage),
                run.problem(),
                run.createdAt(),
                texts(run.result(), new UnitNames(page.texts())));
    }

    private static List<Text> texts(@Nullable Map<String, @Nullable Object> result, UnitNames names) {
        var texts = new ArrayList<Text>();
        if (result != null && result.get("texts") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> text) {
                    texts.add(new Text(
                            String.valueOf(text.get("language")),
                            String.valueOf(text.get("from")),
                            String.valueOf(text.get("act")),
                            number(text.get("units")),
                            String.valueOf(text.get("outcome")),
                            List.of(
                                    changed(text, "added", names),
                                    changed(text, "changed", names),
                                    changed(text, "removed", names))));
                }
            }
        }
        return texts;
    }

    private static Changed changed(Map<?, ?> text, String kind, UnitNames names) {
        var units = new ArrayList<LinkTo>();
        if (text.get(kind + "Ids") instanceof List<?> ids) {
            ids.forEach(id -> units.add(LinkTo.of(
                    names.of(String.valueOf(id)), "/law/" + id + "?" + Asked.AS_OF + "=" + text.get("from"))));
        }
        return new Changed(kind, number(text.get(kind)), units);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
