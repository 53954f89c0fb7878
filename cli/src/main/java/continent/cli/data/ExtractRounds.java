package continent.cli.data;

import continent.engines.curation.extract.MainText;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the main text out of the same pages again and again, in a process of its own that [BenchRun] keeps to one
/// core,
/// and says how long the first round took and how long the last rounds. Reading the pages is not counted, as it isn't
/// for
/// the peer.
final class ExtractRounds {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final long WARMING_NANOS = 20_000_000_000L;
    private static final int ROUNDS = 5;

    private ExtractRounds() {}

    /// @param args a file of lines with `html`
    public static void main(String[] args) {
        try {
            System.out.println(Json.write(of(Path.of(args[0]), WARMING_NANOS)));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /// @param warming how long rounds go on before the ones that count
    static Map<String, Object> of(Path file, long warming) throws IOException {
        List<String> pages = new ArrayList<>();
        double megabytes = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Json.object(line).orThrow().get("html") instanceof String html) {
                    pages.add(html);
                    megabytes += html.getBytes(StandardCharsets.UTF_8).length / MEGABYTE;
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no line of " + file + " has a page in 'html'");
        }
        long start = System.nanoTime();
        double first = round(pages);
        while (System.nanoTime() - start < warming) {
            round(pages);
        }
        var warm = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            warm.add(pages.size() / round(pages));
        }
        warm.sort(null);
        double middle = warm.get(ROUNDS / 2);
        var found = new LinkedHashMap<String, Object>();
        found.put("pages", pages.size());
        found.put("megabytes", megabytes);
        found.put("firstRoundPagesPerSecond", pages.size() / first);
        found.put("pagesPerSecond", middle);
        found.put("slowestRound", warm.getFirst());
        found.put("fastestRound", warm.getLast());
        found.put("mbPerSecond", middle * megabytes / pages.size());
        return found;
    }

    private static double round(List<String> pages) {
        long start = System.nanoTime();
        long characters = 0;
        for (String page : pages) {
            characters += MainText.of(page).length();
        }
        if (characters == 0) {
            throw new IllegalStateException("the pages have no main text");
        }
        return (System.nanoTime() - start) / NANOS;
    }
}
