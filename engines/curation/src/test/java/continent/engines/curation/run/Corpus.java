package continent.engines.curation.run;

import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Lines of English-looking text from a seed, with exact copies and copies with small edits.
final class Corpus {

    private static final String[] WORDS = """
            the of and to in that have with be is was for on are by from this they which would there committee budget \
            market region energy school river letter number window common public report several members agreed before \
            evening garden history island journal kitchen language morning northern opinion people quarter railway summer \
            teacher union village weather yellow answer bridge castle doctor engine forest ground harbour""".split("\\s+");

    private Corpus() {}

    static List<String> lines(long seed, int count) {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(10);
            String text = texts.isEmpty() || kind < 7 ? fresh(random) : texts.get(random.nextInt(texts.size()));
            if (kind == 8) {
                text = text.replaceFirst("\\w+", "Changed");
            }
            texts.add(text);
            lines.add(Json.write(Map.of("id", "doc-" + i, "text", text)));
        }
        return lines;
    }

    private static String fresh(Random random) {
        var text = new StringBuilder();
        int words = 30 + random.nextInt(400);
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    /// The lines cut into files of a folder, in order.
    static Path write(Path folder, List<String> lines, int files) throws IOException {
        Files.createDirectories(folder);
        int each = (lines.size() + files - 1) / files;
        for (int i = 0; i < files; i++) {
            var part = lines.subList(Math.min(lines.size(), i * each), Math.min(lines.size(), (i + 1) * each));
            Files.write(folder.resolve(String.format("part-%04d.jsonl", i)), part);
        }
        return folder;
    }
}
