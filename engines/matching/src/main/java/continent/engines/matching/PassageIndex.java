package continent.engines.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.jspecify.annotations.Nullable;

/// The passages of one language. Asking is safe for any number of threads; changing is for one at a time.
public final class PassageIndex implements AutoCloseable {

    private static final String LANGUAGE = "language";
    private static final String EMBEDDER = "embedder";

    private final Directory directory;
    private final String language;
    private final Analyzer analyser;
    private final String embedderName;
    private volatile @Nullable Embedder embedder;
    private volatile Wording wording;
    private volatile DirectoryReader reader;

    private PassageIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.language = reader.getIndexCommit().getUserData().getOrDefault(LANGUAGE, "");
        this.analyser = Languages.analyser(language);
        this.embedderName = reader.getIndexCommit().getUserData().getOrDefault(EMBEDDER, "");
        this.wording = new Wording(analyser, Synonyms.NONE);
    }

    /// The language of the passages, ISO 639-1.
    public String language() {
        return language;
    }

    /// The name of the model whose vectors lie in the index; blank where there are none.
    public String embedderName() {
        return embedderName;
    }

    /// Lets a model make the vectors of questions and of passages to come.
    ///
    /// @return false where the index has no vectors of this model: then words alone go on counting
    public boolean use(Embedder model) {
        boolean fits = model.name().equals(embedderName);
        if (fits) {
            embedder = model;
        }
        return fits;
    }

    /// Lets words and phrases stand for one another in questions to come.
    public void use(Synonyms synonyms) {
        wording = new Wording(analyser, synonyms);
    }

    /// An index that lives as long as the process.
    ///
    /// @param language two letters, ISO 639-1
    public static PassageIndex inMemory(String language, Collection<Passage> passages) {
        return make(new ByteBuffersDirectory(), language, passages, null);
    }

    /// The same with a vector for each passage.
    public static PassageIndex inMemory(String language, Collection<Passage> passages, Embedder embedder) {
        return make(new ByteBuffersDirectory(), language, passages, embedder);
    }

    /// Writes an index into a folder, in place of what was there.
    ///
    /// @param embedder makes a vector for each passage; null for words alone
    /// @throws UncheckedIOException where the folder can't be written
    public static PassageIndex write(
            Path folder, String language, Collection<Passage> passages, @Nullable Embedder embedder) {
        try {
            Files.createDirectories(folder);
            return make(FSDirectory.open(folder), language, passages, embedder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PassageIndex make(
            Directory directory, String language, Collection<Passage> passages, @Nullable Embedder embedder) {
        Analyzer analyser = Languages.analyser(language);
        var config = new IndexWriterConfig(analyser).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try {
            try (var writer = new IndexWriter(directory, config)) {
                for (Passage passage : passages) {
                    writer.addDocument(Documents.of(passage, embedder));
                }
                writer.forceMerge(1);
                String model = embedder == null ? "" : embedder.name();
                writer.setLiveCommitData(
                        Map.of(LANGUAGE, language, EMBEDDER, model).entrySet());
            }
            var index = new PassageIndex(directory, DirectoryReader.open(directory));
            index.embedder = embedder;
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens what [#write] left, after checking every file against its checksum.
    public static Opening open(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Opening.Absent(folder);
        }
        try {
            Directory directory = FSDirectory.open(folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                check(reader);
                return new Opening.Opened(new PassageIndex(directory, reader));
            } catch (IOException e) {
                reader.close();
                throw e;
            }
        } catch (IndexNotFoundException e) {
            return isEmpty(folder)
                    ? new Opening.Absent(folder)
                    : new Opening.Damaged(folder, String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            return new Opening.Damaged(folder, String.valueOf(e.getMessage()));
        }
    }

    private static void check(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader() instanceof CodecReader codec) {
                codec.checkIntegrity();
            }
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /// Adds passages, in place of those of the same id, and takes others away; nothing else is built again.
    ///
    /// @throws IllegalStateException where passages come in and the index has vectors, but no model to make them
    public synchronized void update(Collection<Passage> passages, Collection<String> gone) {
        if (!passages.isEmpty() && embedder == null && !embedderName.isBlank()) {
            throw new IllegalStateException("the index has vectors of " + embedderName + ", which is not here");
        }
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyser))) {
                for (Passage passage : passages) {
                    writer.updateDocument(new Term(Documents.ID, passage.id()), Documents.of(passage, embedder));
                }
                for (String id : gone) {
                    writer.deleteDocuments(new Term(Documents.ID, id));
                }
                writer.setLiveCommitData(
                        Map.of(LANGUAGE, language, EMBEDDER, embedderName).entrySet());
            }
            DirectoryReader changed = DirectoryReader.openIfChanged(reader);
            if (changed != null) {
                // the old reader stays open for those who still ask it, and goes with them
                reader = changed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return reader.numDocs();
    }

    /// Whether nearness in meaning can count.
    public boolean knowsMeaning() {
        return embedder != null;
    }

    /// The best passages, the best first; of equals the smaller id first. Meaning counts where [#knowsMeaning]; then
    /// the best are looked for among those that do best by words and those that lie nearest.
    public List<Hit> search(Query query) {
        try {
            DirectoryReader now = reader;
            var gathering = new Gathering(now);
            var wanted = wording.wanted(query.text());
            for (String field : query.weights().keySet().stream().sorted().toList()) {
                for (Wanted one : wanted) {
                    gathering.add(field, one, query.weights().getOrDefault(field, 0.0));
                }
            }
            var where = query.where().entrySet().stream()
                    .map(one -> Documents.attribute(one.getKey(), one.getValue()))
                    .toList();
            return ordered(gathering.hits(where, query.k(), nearness(query, now), query.meaning()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Nearness nearness(Query query, DirectoryReader now) {
        Embedder model = embedder;
        return model == null || query.meaning() == 0 || query.text().isBlank()
                ? null
                : new Nearness(now, model.vector(query.text()));
    }

    /// The same after a second look at the hits.
    public List<Hit> search(Query query, Reranker reranker) {
        var hits = search(query);
        var added = reranker.look(query.text(), hits.stream().map(Hit::id).toList());
        return ordered(hits.stream()
                .map(hit -> hit.with(new Hit.Share(Hit.Share.SECOND_LOOK, "", 1, added.getOrDefault(hit.id(), 0.0))))
                .toList());
    }

    private static List<Hit> ordered(List<Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
                .toList();
    }

    /// The terms that a text has in this language, each once, in order.
    public List<String> terms(String text) {
        return Analysed.of(text, analyser).all();
    }

    /// Copies an index that was written into a folder into another one, as it is now.
    ///
    /// @throws UncheckedIOException where it can't be written
    public synchronized void snapshot(Path target) {
        try {
            Files.createDirectories(target);
            try (Directory copy = FSDirectory.open(target)) {
                for (String old : copy.listAll()) {
                    copy.deleteFile(old);
                }
                for (String file : reader.getIndexCommit().getFileNames()) {
                    copy.copyFrom(directory, file, file, IOContext.DEFAULT);
                }
                copy.sync(reader.getIndexCommit().getFileNames());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
