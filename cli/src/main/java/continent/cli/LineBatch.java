package continent.cli;

import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works off JSON lines by the rules that hold for every batch command: one line out for each line in, in order; a
/// wrong line becomes `{line, id?, error: {code, message, field?}}`, is named on stderr, and makes the exit 2; `-` is
/// stdin or stdout; a file out is an [OutFile].
public final class LineBatch {

    private static final int LINE_LENGTH_MAX = 1_000_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Function<Map<String, @Nullable Object>, String> form;

    public LineBatch(PrintWriter out, PrintWriter err) {
        this(out, err, Json::write);
    }

    /// @param form how a line out is written, JSON unless a person reads it
    public LineBatch(PrintWriter out, PrintWriter err, Function<Map<String, @Nullable Object>, String> form) {
        this.out = out;
        this.err = err;
        this.form = form;
    }

    /// @param work turns one object into one object
    /// @return the exit code
    public int run(
            String in,
            String outPath,
            Function<Map<String, @Nullable Object>, Result<Map<String, @Nullable Object>>> work) {
        try (BufferedReader reader = open(in)) {
            if (outPath.equals("-")) {
                boolean wrong = copy(reader, out, work);
                out.flush();
                return wrong ? Door.WRONG_INPUT : Door.DONE;
            }
            return toFile(reader, Path.of(outPath), work);
        } catch (NoSuchFileException e) {
            throw new Door.WrongInput(Refusal.of("no-such-file", "there is no file " + e.getFile()));
        } catch (IOException e) {
            throw new Door.Failure("reading or writing failed: " + e.getMessage(), e);
        }
    }

    private int toFile(
            BufferedReader reader,
            Path target,
            Function<Map<String, @Nullable Object>, Result<Map<String, @Nullable Object>>> work)
            throws IOException {
        boolean wrong = OutFile.write(target, out -> {
            var printer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            boolean found = copy(reader, printer, work);
            if (printer.checkError()) {
                throw new IOException("could not write " + target);
            }
            return found;
        });
        return wrong ? Door.WRONG_INPUT : Door.DONE;
    }

    private static BufferedReader open(String in) throws IOException {
        return in.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : new BufferedReader(new InputStreamReader(Files.newInputStream(Path.of(in)), StandardCharsets.UTF_8));
    }

    /// Editors of some systems write a byte order mark before the first line.
    private static @Nullable String unmarked(@Nullable String first) {
        return first != null && first.startsWith("\uFEFF") ? first.substring(1) : first;
    }

    private boolean copy(
            BufferedReader reader,
            PrintWriter writer,
            Function<Map<String, @Nullable Object>, Result<Map<String, @Nullable Object>>> work)
            throws IOException {
        boolean wrong = false;
        int number = 0;
        String line = unmarked(reader.readLine());
        while (line != null) {
            number++;
            if (!line.isBlank()) {
                var read = line.length() > LINE_LENGTH_MAX ? tooLong() : Json.object(line);
                var id = read.map(row -> row.get("id"));
                switch (read.then(work)) {
                    case Result.Ok<Map<String, @Nullable Object>> done -> writer.println(form.apply(done.value()));
                    case Result.Refused<Map<String, @Nullable Object>> no -> {
                        wrong = true;
                        writer.println(form.apply(error(number, id, no.refusals())));
                        for (Refusal refusal : no.refusals()) {
                            err.println("line " + number + ": " + refusal.message());
                        }
                    }
                }
            }
            line = reader.readLine();
        }
        return wrong;
    }

    private static Result<Map<String, @Nullable Object>> tooLong() {
        return Result.refused(Refusal.of("too-long", "the line has more than " + LINE_LENGTH_MAX + " characters"));
    }

    private static Map<String, @Nullable Object> error(
            int number, Result<@Nullable Object> id, List<Refusal> refusals) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("line", number);
        if (id instanceof Result.Ok<@Nullable Object> known && known.value() instanceof String text) {
            map.put("id", text);
        }
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("code", refusals.getFirst().code());
        error.put(
                "message",
                String.join("; ", refusals.stream().map(Refusal::message).toList()));
        if (refusals.getFirst().field() != null) {
            error.put("field", refusals.getFirst().field());
        }
        map.put("error", error);
        return map;
    }
}
