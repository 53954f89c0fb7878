package continent.portal.aiact.internal.explorer;

import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Questions for programs, as [AskPages] answers them for readers.
@RestController
class AskApi {

    private final LawLibrary library;
    private final AskDesk desk;

    AskApi(LawLibrary library, AskDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    /// `?q=…&lang=en&as-of=…` in; `{question, asOf, units: [{unit, score, appliesFrom, because}], answer, abstained,
    /// passages: [{unit, version, quote}], note}` out.
    @GetMapping("/api/v1/aiact/ask")
    @Performs("explorer.read")
    Map<String, @Nullable Object> ask(@RequestParam Map<String, String> query, Page page) {
        var asked = Asked.of(query, library, page);
        String question = AskPages.question(query);
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("question", question);
        map.put("asOf", asked.asOf().toString());
        map.putAll(desk.answer(question, asked.asOf(), query.getOrDefault("lang", "en"))
                .plain(true));
        return map;
    }
}
