package continent.portal.aiact.internal.explorer;

import continent.portal.frame.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The line over each page of the law: for which day, in which language, and from where the words are.
///
/// @param action    where the form of the date leads: the same page
/// @param hidden    what else the address names
/// @param states    the known states of the law, to jump to
/// @param languages of the imported text
/// @param compare   leads to the differences; empty where there is nothing to compare
/// @param source    where the text comes from
public record Bar(
        String action,
        LocalDate asOf,
        LocalDate first,
        boolean dated,
        Map<String, String> hidden,
        List<LinkTo> states,
        List<LinkTo> languages,
        String compare,
        @Nullable String wrong,
        Origin source) {

    /// @param path of the page, without query
    /// @param more what else of the query has to be kept
    static Bar of(String path, Map<String, String> more, Asked asked, LawLibrary library, Page page, Origin source) {
        var hidden = new LinkedHashMap<>(more);
        if (asked.chosen()) {
            hidden.put("lang", asked.language());
        }
        LocalDate today = library.today();
        var states = new ArrayList<LinkTo>();
        var days = library.turningDays();
        LocalDate current = days.getFirst();
        for (LocalDate day : days) {
            if (!day.isAfter(asked.asOf())) {
                current = day;
            }
        }
        for (LocalDate day : days) {
            String text = page.text(day.isAfter(today) ? "explorer.bar.future" : "explorer.bar.state", day);
            states.add(new LinkTo(text, asked.on(day, today).path(path, more), day.equals(current)));
        }
        var languages = library.languages().stream()
                .map(language -> new LinkTo(
                        name(language), asked.in(language).path(path, more), language.equals(asked.language())))
                .toList();
        String unit = path.startsWith("/law/art_") || path.startsWith("/law/anx_") ? path.substring(5) : "";
        String compare = library.isEmpty() || days.size() < 2 ? "" : compare(unit, current, days, asked);
        return new Bar(
                path,
                asked.asOf(),
                library.firstDay(),
                asked.dated(),
                hidden,
                states.size() > 1 ? states : List.of(),
                languages.size() > 1 ? languages : List.of(),
                compare,
                asked.wrong(),
                source);
    }

    private static String compare(String unit, LocalDate current, List<LocalDate> days, Asked asked) {
        var query = new LinkedHashMap<String, String>();
        query.put("from", days.getFirst().toString());
        query.put("to", (current.equals(days.getFirst()) ? days.getLast() : current).toString());
        if (!unit.isEmpty()) {
            query.put("unit", unit);
        }
        return asked.path("/law/diff", query);
    }

    static String name(String language) {
        var locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
