package continent.engines.matching.embedding;

import continent.engines.matching.Embedder;
import dev.langchain4j.model.embedding.EmbeddingModel;

/// A model that ONNX Runtime runs on the processor.
record OnnxEmbedder(String name, int dimensions, EmbeddingModel model) implements Embedder {

    @Override
    public float[] vector(String text) {
        return text.isBlank()
                ? new float[dimensions]
                : model.embed(text).content().vector();
    }
}
