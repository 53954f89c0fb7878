package continent.launcher.tour.corpus;

import continent.kernel.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/// One document of the corpus.
///
/// @param id      unique in the corpus, says where it is from
/// @param source  what it counts as in the composition of the data set
/// @param licence SPDX expression that the origin states; empty where it states none
record TextDocument(String id, String text, String source, String licence) {

    String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("source", source);
        if (!licence.isEmpty()) {
            fields.put("licence", licence);
        }
        fields.put("text", text);
        return Json.write(fields);
    }
}
