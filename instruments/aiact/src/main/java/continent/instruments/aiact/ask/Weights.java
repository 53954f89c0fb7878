package continent.instruments.aiact.ask;

import continent.content.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was learned from the training questions.
record Weights(Ranker ranker, Abstention abstention) {

    /// How measures count where words are all there is.
    static final String WORDS = "ai-act/ask/weights.yaml";

    /// How they count beside vectors of meaning.
    static final String VECTORS = "ai-act/ask/weights-vectors.yaml";

    /// @param file [#WORDS] or [#VECTORS]
    static Weights shipped(String file) {
        Fields fields = Fields.of(file);
        fields.source();
        var weights = new Weights(new Ranker(list("ranking", fields)), new Abstention(list("answering", fields)));
        fields.complete();
        return weights;
    }

    private static Map<String, Double> list(String name, Fields file) {
        var weights = new LinkedHashMap<String, Double>();
        file.entries(name, fields -> weights.put(fields.text("measure"), fields.number("weight")));
        return weights;
    }
}
