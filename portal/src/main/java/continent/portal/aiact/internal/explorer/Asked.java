package continent.portal.aiact.internal.explorer;

import continent.portal.frame.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For which day and in which language a page is asked.
///
/// @param dated    whether the address names the day; else it is today
/// @param language of the text; empty where there is none
/// @param chosen   whether the address names the language
/// @param wrong    what is wrong with the day asked for, null where nothing is; the page is for today then
public record Asked(
        LocalDate asOf,
        boolean dated,
        String language,
        boolean chosen,
        @Nullable String wrong) {

    static final String AS_OF = "as-of";
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    static Asked of(Map<String, String> query, LawLibrary library, Page page) {
        String typed = query.getOrDefault(AS_OF, query.getOrDefault("asOf", "")).strip();
        LocalDate today = library.today();
        var languages = library.languages();
        String wanted = query.getOrDefault("lang", "");
        boolean chosen = languages.contains(wanted);
        String language = chosen ? wanted : usual(languages, page.texts().language());
        String wrong = null;
        LocalDate day = today;
        if (!typed.isEmpty()) {
            LocalDate read = day(typed);
            if (read == null || read.isAfter(LAST)) {
                wrong = page.text("explorer.date.wrong");
            } else if (read.isBefore(library.firstDay())) {
                wrong = page.text("explorer.date.before", library.firstDay());
            } else {
                day = read;
            }
        }
        return new Asked(day, wrong == null && !typed.isEmpty() && !day.equals(today), language, chosen, wrong);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String usual(List<String> languages, String own) {
        if (languages.isEmpty()) {
            return "";
        }
        return languages.contains(own) ? own : languages.contains("en") ? "en" : languages.getFirst();
    }

    Asked on(LocalDate day, LocalDate today) {
        return new Asked(day, !day.equals(today), language, chosen, null);
    }

    Asked in(String other) {
        return new Asked(asOf, dated, other, true, null);
    }

    /// A path of the law's pages, with the day and language of this one.
    public String path(String path) {
        return path(path, Map.of());
    }

    public String path(String path, Map<String, String> more) {
        var parts = new ArrayList<String>();
        more.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (dated) {
            parts.add(AS_OF + "=" + asOf);
        }
        if (chosen) {
            parts.add("lang=" + language);
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /// Where a unit can be read, at its very place; headings are in the contents.
    String unit(String id) {
        if (id.startsWith("chap_")) {
            return path("/law/text") + "#" + id;
        }
        return path("/law/" + id) + (id.indexOf('_') == id.lastIndexOf('_') ? "" : "#" + id);
    }
}
