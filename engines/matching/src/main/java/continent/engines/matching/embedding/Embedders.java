package continent.engines.matching.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Loads models. The one that is shipped is bge-small-en-v1.5 (Xiao et al. 2023: C-Pack), quantised to bytes: English,
/// 384 numbers a text, the first 510 tokens at a time.
public final class Embedders {

    /// The name of the model that is shipped.
    public static final String SHIPPED = "bge-small-en-v1.5-q";

    /// Setting: a folder with `model.onnx` and `tokenizer.json`, or [#NONE]; left out, the shipped model is loaded.
    public static final String SETTING = "CONTINENT_EMBEDDINGS";

    public static final String NONE = "none";

    /// Property: where native parts are unpacked; by default below the user's home.
    public static final String CACHE = "DJL_CACHE_DIR";

    private Embedders() {}

    /// What a setting asks for.
    ///
    /// @param setting a folder, [#NONE], or blank for the shipped model
    public static Loaded of(String setting) {
        if (setting.equals(NONE)) {
            return new Loaded.Missing(SETTING + "=" + NONE);
        }
        return setting.isBlank() ? shipped() : in(Path.of(setting));
    }

    /// The model that is shipped with the product.
    public static Loaded shipped() {
        return load(SHIPPED, () -> new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run));
    }

    /// A model of a folder, whose tokens' mean is the vector.
    ///
    /// @param folder with `model.onnx` and `tokenizer.json`, as models are published for sentence-transformers
    public static Loaded in(Path folder) {
        Path model = folder.resolve("model.onnx");
        Path tokenizer = folder.resolve("tokenizer.json");
        if (!Files.isReadable(model) || !Files.isReadable(tokenizer)) {
            return new Loaded.Missing("there is no model.onnx with a tokenizer.json in " + folder);
        }
        String name = folder.toAbsolutePath().normalize().getFileName() + "-" + size(model);
        return load(name, () -> new OnnxEmbeddingModel(model, tokenizer, PoolingMode.MEAN, Runnable::run));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /// Native parts may be missing for this machine, and a file may be no model at all: both are reported.
    private static Loaded load(String name, Supplier<EmbeddingModel> model) {
        try {
            chooseCache();
            EmbeddingModel loaded = model.get();
            return new Loaded.Ready(new OnnxEmbedder(name, loaded.dimension(), loaded));
        } catch (RuntimeException | LinkageError e) {
            return new Loaded.Missing("the model " + name + " can't be loaded: " + e.getMessage());
        }
    }

    /// The tokenizer unpacks its native part into a cache. Where nobody chose a place, it is one that only this user
    /// can write to.
    private static void chooseCache() {
        if (System.getProperty(CACHE) == null && System.getenv(CACHE) == null) {
            Path own = Path.of(System.getProperty("user.home"), ".cache", "continent", "tokenizers");
            System.setProperty(CACHE, writable(own).toString());
        }
    }

    private static Path writable(Path own) {
        try {
            return Files.createDirectories(own);
        } catch (IOException e) {
            return fresh();
        }
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory("continent-tokenizers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
