package continent.content;

import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads a file of the shipped content by its path below `continent/content/`, such as `factories/factories.yaml`.
public final class Content {

    private static final int CHARACTERS_MAX = 10_000_000;

    private Content() {}

    /// The text of a file.
    ///
    /// @throws IllegalArgumentException where there is no such file: shipped content is complete
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /// The bytes of a file.
    ///
    /// @throws IllegalArgumentException where there is no such file: shipped content is complete
    public static byte[] bytes(String path) {
        try (InputStream in = Content.class.getResourceAsStream("/continent/content/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no content at " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The root mapping of a YAML file.
    ///
    /// @throws IllegalStateException where the file is broken
    public static YamlNode.Mapping yaml(String path) {
        return (YamlNode.Mapping) Yaml.read(text(path), CHARACTERS_MAX).orThrow();
    }
}
