package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.Options;
import continent.engines.curation.PartsStep;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.read.PlainLine;
import continent.engines.curation.steps.PersonalDataStep;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One step over lines of JSON: for each line in, one line out, in order, with all fields of the input and what
/// the step found. A line that can't be taken becomes `{line, id?, error}`.
///
/// Added: `kept`, `reason` where dropped, `values`; the step's own fields; `text` where it changed; `cluster`
/// for grouping steps (the number of the first line of the group, from 1).
public final class OneStep {

    private static final int LINE_BYTES_MAX = 40_000_000;

    private final StepEntry entry;
    private final Options options;

    public OneStep(StepEntry entry, Options options) {
        this.entry = entry;
        this.options = options;
    }

    /// @param refused hears of each line that was not taken, with its number
    /// @throws IOException where reading or writing fails
    public void run(InputStream in, OutputStream out, BiConsumer<Long, Refusal> refused) throws IOException {
        switch (entry.make().apply(options)) {
            case DocumentStep step -> lines(in, out, refused, document -> judged(document, step));
            case GroupingStep step -> grouped(in, out, refused, step);
            case PartsStep step -> parted(in, out, refused, step);
        }
    }

    /// What is added to a line that was taken.
    private interface Answer {
        Map<String, @Nullable Object> to(Document document) throws IOException;
    }

    private void lines(InputStream in, OutputStream out, BiConsumer<Long, Refusal> refused, Answer answer)
            throws IOException {
        long number = 0;
        var lines = new ByteLines(in, LINE_BYTES_MAX);
        var plain = new PlainLine();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            switch (parsed(line.get(), number, plain)) {
                case Result.Ok(StepLine taken) -> taken.answer(answer.to(taken.document()), out);
                case Result.Refused(var refusals) -> {
                    var refusal = refusals.getFirst();
                    refused.accept(number, refusal);
                    out.write(Json.write(error(number, line.get(), refusal)).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            }
        }
    }

    private Map<String, @Nullable Object> judged(Document document, DocumentStep step) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        switch (step.judge(document)) {
            case Verdict.Kept(Document kept, Map<String, Object> values) -> {
                answer.put("kept", true);
                answer.put("values", new TreeMap<>(values));
                if ((document.html() != null && kept.html() == null)
                        || !kept.text().equals(document.text())) {
                    answer.put("text", kept.text());
                }
                answer.putAll(new TreeMap<>(kept.added()));
                spans(values, answer);
            }
            case Verdict.Dropped(String reason, Map<String, Object> values, Map<String, Object> thresholds) -> {
                answer.put("kept", false);
                answer.put("reason", reason);
                answer.put("values", new TreeMap<>(values));
                answer.put("thresholds", new TreeMap<>(thresholds));
                if (entry.reads() == StepEntry.Reads.PAGE) {
                    answer.put("text", "");
                }
                entry.adds().keySet().stream()
                        .filter(values::containsKey)
                        .sorted()
                        .forEach(name -> answer.put(name, values.get(name)));
                spans(values, answer);
            }
        }
        return answer;
    }

    /// Places in the text are found by a step but aren't part of the record that a run keeps.
    private static void spans(Map<String, Object> values, Map<String, @Nullable Object> answer) {
        if (values.containsKey(PersonalDataStep.SPANS)) {
            answer.put(PersonalDataStep.SPANS, values.get(PersonalDataStep.SPANS));
        }
    }

    private void grouped(InputStream in, OutputStream out, BiConsumer<Long, Refusal> refused, GroupingStep step)
            throws IOException {
        twice(in, (folder, copy) -> {
            try (var sketches = new SketchFile(folder, step.bands(), step.signatureLength())) {
                look(copy, document -> sketches.add(document.id(), step.sketch(document)));
            }
            clusters(folder, copy, out, refused, step);
        });
    }

    private void parted(InputStream in, OutputStream out, BiConsumer<Long, Refusal> refused, PartsStep step)
            throws IOException {
        twice(in, (folder, copy) -> {
            try (var parts = new PartFile(folder)) {
                look(copy, document -> parts.add(step.parts(document)));
            }
            var folders = List.of(folder);
            try (var common = new RecurringParts(folders, step, entry.name(), RecurringParts.PARTS_MAX);
                    var again = new BufferedInputStream(Files.newInputStream(copy))) {
                int[] index = {0};
                lines(again, out, refused, document -> judged(document, one -> common.verdict(one, index[0]++)));
            }
        });
    }

    /// What is done with a copy of the lines and a folder of one slice.
    private interface Looks {
        void take(SliceFolder folder, Path copy) throws IOException;
    }

    /// What a first look takes down of a document.
    private interface Note {
        void take(Document document) throws IOException;
    }

    /// For steps that have to see all lines before they can say anything of one.
    private static void twice(InputStream in, Looks looks) throws IOException {
        Path work = Files.createTempDirectory("continent-step-");
        try {
            Path copy = work.resolve("lines");
            Files.copy(in, copy);
            looks.take(new SliceFolder(Files.createDirectories(work.resolve("slice"))), copy);
        } finally {
            SliceFolder.Folders.delete(work);
        }
    }

    /// The first look: nothing is written, and wrong lines are left to the second.
    private void look(Path copy, Note note) throws IOException {
        try (var lines = new BufferedInputStream(Files.newInputStream(copy))) {
            lines(lines, OutputStream.nullOutputStream(), (_, _) -> {}, document -> {
                note.take(document);
                return Map.of();
            });
        }
    }

    private void clusters(
            SliceFolder folder, Path copy, OutputStream out, BiConsumer<Long, Refusal> refused, GroupingStep step)
            throws IOException {
        var sketches = new Sketches(List.of(folder), step);
        Path result = folder.path().resolve("groups");
        Grouping.decide(sketches, step, result);
        try (var groups = new Grouped(result, sketches, step, entry.name());
                var again = new BufferedInputStream(Files.newInputStream(copy))) {
            int[] index = {0};
            lines(again, out, refused, _ -> {
                int number = index[0]++;
                var answer = new LinkedHashMap<String, @Nullable Object>();
                var verdict = groups.verdict(number);
                answer.put("kept", verdict.isEmpty());
                verdict.ifPresent(dropped -> answer.put("reason", dropped.reason()));
                answer.put("values", verdict.map(Verdict.Dropped::values).orElse(Map.of()));
                answer.put("cluster", groups.root(number) + 1L);
                return answer;
            });
        }
    }

    /// A line that is too long comes cut at the limit.
    private Result<StepLine> parsed(byte[] line, long number, PlainLine plain) {
        return line.length >= LINE_BYTES_MAX
                ? Result.refused(Refusal.of("line-too-long", "at most " + LINE_BYTES_MAX + " bytes are allowed"))
                : StepLine.of(line, number, entry.reads(), plain);
    }

    private static Map<String, @Nullable Object> error(long number, byte[] line, Refusal refusal) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("code", refusal.code());
        error.put("message", refusal.message());
        if (refusal.field() != null) {
            error.put("field", refusal.field());
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("line", number);
        if (Json.object(new String(line, StandardCharsets.UTF_8)) instanceof Result.Ok(var fields)
                && fields.get("id") != null) {
            answer.put("id", fields.get("id"));
        }
        answer.put("error", error);
        return answer;
    }
}
