package continent.agent;

import continent.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Real text that each JDK has: the paragraphs of the licences and notices in `legal/`, with many near-duplicates.
final class Corpus {

    private Corpus() {}

    /// Pieces of about 1,500 characters of each file, by id.
    static Map<String, String> ofTheJdk() throws IOException {
        var legal = Path.of(System.getProperty("java.home"), "legal");
        var documents = new LinkedHashMap<String, String>();
        List<Path> files;
        try (var all = Files.walk(legal)) {
            files = all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (var file : files) {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (int at = 0; at + 300 < text.length(); at += 1500) {
                documents.put(
                        legal.relativize(file) + "#" + at, text.substring(at, Math.min(text.length(), at + 1500)));
            }
        }
        return documents;
    }

    static String jsonLines(Map<String, String> documents) {
        var lines = new ArrayList<String>();
        documents.forEach((id, text) -> lines.add(Json.write(Map.of("id", id, "text", text))));
        return String.join("\n", lines) + "\n";
    }

    /// The largest Jaccard similarity of 5-word shingles between one text and others.
    static double mostAlike(String text, List<Set<List<String>>> others) {
        var own = shingles(text);
        return others.stream()
                .mapToDouble(other -> {
                    long both = own.stream().filter(other::contains).count();
                    return (double) both / (own.size() + other.size() - both);
                })
                .max()
                .orElse(0);
    }

    static Set<List<String>> shingles(String text) {
        var words = List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        var all = new HashSet<List<String>>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            all.add(List.copyOf(words.subList(i, i + 5)));
        }
        return all;
    }
}
