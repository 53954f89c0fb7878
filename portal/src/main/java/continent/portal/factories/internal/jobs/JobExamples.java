package continent.portal.factories.internal.jobs;

import continent.instruments.compute.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Jobs that are shipped: one Java source file each, from the folder `examples/` of the sources.
final class JobExamples {

    private static final Map<String, String> FILES = Map.of("language-model", "LanguageModel.java");
    private static final long MEGABYTE = 1L << 20;

    private JobExamples() {}

    static Set<String> names() {
        return FILES.keySet();
    }

    /// The file that the example's command runs.
    static String file(String example) {
        String file = FILES.get(example);
        if (file == null) {
            throw new IllegalArgumentException("no example " + example);
        }
        return file;
    }

    static byte[] source(String example) {
        String path = "/continent/examples/" + example + "/" + file(example);
        try (InputStream in = JobExamples.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the example " + path + " is not packaged");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs the source file with the agent's JDK; the heap gets two thirds of the job's memory.
    static List<String> command(String example, List<String> arguments, Limits limits) {
        long heap = Math.max(16, limits.memoryBytes() / 3 * 2 / MEGABYTE);
        var command = new ArrayList<>(
                List.of("/tools/jdk/bin/java", "-Xmx" + heap + "m", "-XX:+UseSerialGC", "/job/in/" + file(example)));
        command.addAll(arguments);
        return command;
    }
}
