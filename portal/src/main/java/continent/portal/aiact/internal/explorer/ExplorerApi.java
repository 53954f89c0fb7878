package continent.portal.aiact.internal.explorer;

import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The law for programs. Every key is always there, null where there is nothing.
@RestController
class ExplorerApi {

    private final LawLibrary library;

    ExplorerApi(LawLibrary library) {
        this.library = library;
    }

    /// @param to          first day on which it is no longer in force, null while it is
    /// @param appliesFrom the earliest day on which it applies to anything, null where no rule says so
    public record UnitAnswer(
            String id,
            String kind,
            @Nullable String heading,
            @Nullable String text,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate appliesFrom) {

        static UnitAnswer of(Wording wording) {
            var unit = wording.unit();
            return new UnitAnswer(
                    unit.id(),
                    unit.kind().word(),
                    unit.heading(),
                    unit.text(),
                    wording.from(),
                    wording.to(),
                    wording.appliesFrom());
        }
    }

    /// @param authentic whether all of it is the text of the Official Journal
    public record UnitsAnswer(LocalDate asOf, String language, boolean authentic, List<UnitAnswer> units) {}

    /// @param text  its wording, null where none was imported for the day and language
    /// @param below what it holds
    /// @param guide our own words, null where the guide has none
    public record OneAnswer(
            String id,
            LocalDate asOf,
            @Nullable String language,
            @Nullable UnitAnswer text,
            List<UnitAnswer> below,
            @Nullable Map<String, @Nullable Object> guide) {}

    /// What is in force on a day, also where it does not apply yet.
    @GetMapping("/api/v1/law/units")
    @Performs("explorer.units")
    UnitsAnswer units(
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String lang) {
        LocalDate day = day(asOf);
        String language = language(lang);
        var view = switch (library.view(day, language)) {
            case Result.Ok<Reading>(Reading reading) -> reading.view();
            case Result.Refused<Reading>(var refusals) -> throw Problem.refused(refusals);
        };
        boolean authentic = view.units().stream().allMatch(unit -> unit.source().authentic());
        return new UnitsAnswer(
                day,
                language,
                authentic,
                view.units().stream().map(UnitAnswer::of).toList());
    }

    @GetMapping("/api/v1/law/units/{id}")
    @Performs("explorer.units")
    OneAnswer unit(
            @PathVariable String id,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String lang) {
        LocalDate day = day(asOf);
        String language = language(lang);
        var guide = library.guide().entry(id).map(GuideEntry::plain).orElse(null);
        var reading = library.reading(day, language).orElse(null);
        var text = reading == null ? null : reading.view().unit(id).orElse(null);
        if (!Unit.isId(id) || (text == null && guide == null)) {
            throw Problem.notFound();
        }
        var below = text == null || reading == null
                ? List.<UnitAnswer>of()
                : reading.view().subtree(id).skip(1).map(UnitAnswer::of).toList();
        return new OneAnswer(
                id, day, text == null ? null : language, text == null ? null : UnitAnswer.of(text), below, guide);
    }

    private LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return library.today();
        }
        LocalDate read = Asked.day(typed);
        if (read == null) {
            throw Problem.refused(
                    Refusal.of("date", "as-of has to be a day such as 2026-11-26, not " + typed, "as-of"));
        }
        if (read.isBefore(library.firstDay())) {
            throw Problem.refused(
                    Refusal.of("before-the-act", "the Act is in force from " + library.firstDay(), "as-of"));
        }
        return read;
    }

    private String language(@Nullable String asked) {
        var languages = library.languages();
        if (asked != null && !asked.isEmpty()) {
            return asked;
        }
        return languages.isEmpty() || languages.contains("en") ? "en" : languages.getFirst();
    }
}
