package continent.portal.aiact.internal;

import continent.instruments.aiact.cases.CaseJson;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Worked systems for programs.
@RestController
class ExamplesApi {

    private final LawDesk desk;

    ExamplesApi(LawDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/aiact/examples")
    @Performs("aiact.check")
    Map<String, @Nullable Object> json(
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String text) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("rules", desk.version());
        map.put(
                "items",
                Examples.found(desk, theme, text.strip(), false).stream()
                        .map(CaseJson::of)
                        .toList());
        map.put("next", null);
        return map;
    }

    @GetMapping("/api/v1/aiact/examples/{id}")
    @Performs("aiact.check")
    Map<String, @Nullable Object> json(@PathVariable String id) {
        return CaseJson.of(desk.cases().find(id).orElseThrow(Problem::notFound));
    }
}
