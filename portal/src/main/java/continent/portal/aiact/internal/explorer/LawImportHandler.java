package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.fetch.OfficialFiles;
import continent.instruments.aiact.text.read.LawImport;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.RunEnded;
import continent.portal.frame.runs.RunHandler;
import continent.portal.frame.runs.RunWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Imports official files in the background, with the importer of the command line. Repeated after a crash it leads to
/// the
/// same end: what was published already is published once.
@Component
class LawImportHandler implements RunHandler {

    static final String KIND = "explorer.import";
    static final String SUBJECT = "law";
    private static final Logger LOG = LoggerFactory.getLogger(LawImportHandler.class);
    private static final int IDS_MAX = 400;

    private final LawLibrary library;
    private final IncomingFiles incoming;
    private final LawDownload download;
    private final InstantSource clock;

    LawImportHandler(LawLibrary library, IncomingFiles incoming, LawDownload download, InstantSource clock) {
        this.library = library;
        this.incoming = incoming;
        this.download = download;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, ? extends @Nullable Object> run(RunWork work) throws IOException {
        var input = work.input();
        String from = text(input, "from");
        if (!text(input, "celex").isEmpty()) {
            work.progress(Map.of("stage", "fetching"));
            fetch(text(input, "celex"), text(input, "language"), text(input, "batch"));
        }
        work.progress(Map.of("stage", "reading"));
        String batch = text(input, "batch");
        Path path = batch.isEmpty() ? Path.of(text(input, "path")) : incoming.folder(batch);
        LocalDate day = from.isEmpty() ? null : LocalDate.parse(from);
        return switch (LawImport.into(library.store()).run(List.of(path), day, clock.instant())) {
            case Result.Ok<List<LawImport.Entry>>(var entries) -> {
                library.warm();
                yield Map.of(
                        "texts", entries.stream().map(LawImportHandler::plain).toList());
            }
            case Result.Refused<List<LawImport.Entry>>(var refusals) -> throw failed(refusals, path);
        };
    }

    private void fetch(String celex, String language, String batch) throws IOException {
        switch (OfficialFiles.fetch(celex, language, download)) {
            case Result.Ok<byte[]>(byte[] bytes) ->
                incoming.keep(batch, 0, celex + "." + language, new ByteArrayInputStream(bytes))
                        .orThrow();
            case Result.Refused<byte[]>(var refusals) ->
                throw RunEnded.failed(refusals.getFirst().message());
        }
    }

    /// Reasons name files as they were sent, not where they lie here.
    private static RunEnded failed(List<Refusal> refusals, Path folder) {
        return RunEnded.failed(refusals.stream()
                .limit(8)
                .map(refusal -> refusal.message().replace(folder + "/", ""))
                .collect(Collectors.joining(". ", "", ".")));
    }

    private static Map<String, @Nullable Object> plain(LawImport.Entry entry) {
        var text = entry.text();
        var published = entry.published();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("language", text.language());
        map.put("from", entry.from().toString());
        map.put("act", text.act());
        map.put("kind", text.kind().name());
        map.put("authentic", text.authentic());
        map.put("sha256", text.sha256());
        map.put("units", text.units().size());
        map.put("outcome", published.outcome().name().toLowerCase(Locale.ROOT));
        put(map, "added", published.added());
        put(map, "changed", published.changed());
        put(map, "removed", published.removed());
        return map;
    }

    private static void put(Map<String, @Nullable Object> map, String name, List<String> ids) {
        map.put(name, ids.size());
        map.put(name + "Ids", ids.stream().limit(IDS_MAX).toList());
    }

    private static String text(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof String text ? text : "";
    }

    @Override
    public void ended(Run run) {
        String batch = text(run.input(), "batch");
        if (!batch.isEmpty()) {
            try {
                incoming.remove(batch);
            } catch (IOException e) {
                LOG.warn("the files of an import were not removed from {}", incoming.folder(batch), e);
            }
        }
    }
}
