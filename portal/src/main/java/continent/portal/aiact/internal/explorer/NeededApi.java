package continent.portal.aiact.internal.explorer;

import continent.kernel.Json;
import continent.portal.frame.Performs;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The questions that readers let be kept, for programs.
@RestController
class NeededApi {

    private final Needed needed;

    NeededApi(Needed needed) {
        this.needed = needed;
    }

    /// Those with a question, in the form that `continent act ask --in` reads.
    @GetMapping("/api/v1/aiact/needed")
    @Performs("explorer.needs")
    ResponseEntity<String> export() {
        String lines = needed.latest(null, Long.MAX_VALUE, Needed.KEPT_MAX).stream()
                .filter(one -> one.question() != null)
                .map(NeededApi::plain)
                .map(map -> Json.write(map) + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"questions.jsonl\"")
                .body(lines);
    }

    private static Map<String, @Nullable Object> plain(Needed.Told one) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", Long.toString(one.id()));
        map.put("question", one.question());
        map.put("asOf", one.asOf().toString());
        map.put("needed", one.needed());
        map.put("units", one.units());
        return map;
    }
}
