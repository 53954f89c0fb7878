package continent.launcher.tour;

import continent.kernel.Json;
import continent.launcher.system.LaunchFailure;
import continent.launcher.tour.corpus.Corpus;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks the steps in order, prints each, and stops at the first whose claim doesn't hold.
///
/// @param address of the portal, with a slash at its end
/// @param token   of the organisation marked "tour"
/// @param json    one object a step instead of a line for people
/// @param err     names the step that failed
public record TourCommand(URI address, String token, boolean json, PrintStream out, PrintStream err) {

    private static final double NANOS = 1e9;
    private static final List<Step> STEPS = List.of(
            new SignIn(),
            new OpenProject(),
            new Assess(),
            new Curate(),
            new Grant(),
            new Train(),
            new ReadDossier(),
            new Verify());

    /// @param small  a short training
    /// @param corpus gathers the text in the folder that it is given
    /// @return whether every claim holds
    public boolean walk(boolean small, Function<Path, Corpus> corpus) {
        try {
            Path folder = Files.createTempDirectory("continent-tour-");
            try {
                var walk = new Walk(
                        new Api(address, token),
                        LocalDate.now(ZoneOffset.UTC),
                        corpus.apply(folder),
                        small ? Walk.Pace.SHORT : Walk.Pace.STANDARD,
                        folder);
                return STEPS.stream().allMatch(step -> walked(step, walk));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new LaunchFailure("the tour needs a temporary folder: " + e, e);
        }
    }

    private boolean walked(Step step, Walk walk) {
        long start = System.nanoTime();
        try {
            var found = step.walk(walk);
            tell(
                    step,
                    true,
                    start,
                    found.figures(),
                    address.resolve("/" + found.page()).toString());
            return true;
        } catch (ClaimFailed e) {
            return failed(step, start, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return failed(step, start, "the connection broke off or a file can't be used: " + e.getMessage());
        }
    }

    private boolean failed(Step step, long start, String problem) {
        tell(step, false, start, Map.of("problem", problem), address.toString());
        err.println("continent: the tour ends at the step '" + step.name() + "': " + problem);
        return false;
    }

    private void tell(Step step, boolean ok, long start, Map<String, ? extends @Nullable Object> figures, String link) {
        double seconds = Math.round((System.nanoTime() - start) / NANOS * 1000) / 1000.0;
        if (json) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("step", step.name());
            line.put("ok", ok);
            line.put("seconds", seconds);
            line.put("figures", figures);
            line.put("link", link);
            out.println(Json.write(line));
        } else {
            out.printf(Locale.ROOT, "%-4s %-8s %6.1f s  %s%n", ok ? "ok" : "FAIL", step.name(), seconds, told(figures));
            out.printf("%23s%s%n", "", link);
        }
        out.flush();
    }

    private static String told(Map<String, ? extends @Nullable Object> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
