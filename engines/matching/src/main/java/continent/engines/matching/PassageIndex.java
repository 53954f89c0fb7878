package continent.engines.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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

/// The passages of one language. Asking is safe for any number of threads; changing is for one at a time.
public final class PassageIndex implements AutoCloseable {

    static final String ID = "_id";
    private static final String LANGUAGE = "language";
    private static final String ATTRIBUTE = "_is_";
    private static final int TERMS_MAX = 200;

    private final Directory directory;
    private final String language;
    private final Analyzer analyser;
    private volatile DirectoryReader reader;

    private PassageIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.language = reader.getIndexCommit().getUserData().getOrDefault(LANGUAGE, "");
        this.analyser = Languages.analyser(language);
    }

    /// The language of the passages, ISO 639-1.
    public String language() {
        return language;
    }

    /// An index that lives as long as the process.
    ///
    /// @param language two letters, ISO 639-1
    public static PassageIndex inMemory(String language, Collection<Passage> passages) {
        return make(new ByteBuffersDirectory(), language, passages);
    }

    /// Writes an index into a folder, in place of what was there.
    ///
    /// @throws UncheckedIOException where the folder can't be written
    public static PassageIndex write(Path folder, String language, Collection<Passage> passages) {
        try {
            Files.createDirectories(folder);
            return make(FSDirectory.open(folder), language, passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PassageIndex make(Directory directory, String language, Collection<Passage> passages) {
        Analyzer analyser = Languages.analyser(language);
        var config = new IndexWriterConfig(analyser).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try {
            try (var writer = new IndexWriter(directory, config)) {
                for (Passage passage : passages) {
                    writer.addDocument(document(passage));
                }
                writer.forceMerge(1);
                writer.setLiveCommitData(Map.of(LANGUAGE, language).entrySet());
            }
            return new PassageIndex(directory, DirectoryReader.open(directory));
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
    public synchronized void update(Collection<Passage> passages, Collection<String> gone) {
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyser))) {
                for (Passage passage : passages) {
                    writer.updateDocument(new Term(ID, passage.id()), document(passage));
                }
                for (String id : gone) {
                    writer.deleteDocuments(new Term(ID, id));
                }
                writer.setLiveCommitData(Map.of(LANGUAGE, language).entrySet());
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

    private static Document document(Passage passage) {
        var document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        passage.fields().forEach((name, text) -> document.add(new TextField(name, text, Field.Store.NO)));
        passage.attributes()
                .forEach((name, value) -> document.add(new StringField(ATTRIBUTE + name, value, Field.Store.NO)));
        return document;
    }

    public int size() {
        return reader.numDocs();
    }

    /// The best passages, the best first; of equals the smaller id first.
    public List<Hit> search(Query query) {
        try {
            var gathering = new Gathering(reader);
            for (String field : query.weights().keySet().stream().sorted().toList()) {
                for (String term : terms(query.text(), field)) {
                    gathering.add(field, term, query.weights().getOrDefault(field, 0.0));
                }
            }
            var where = query.where().entrySet().stream()
                    .map(wanted -> new Term(ATTRIBUTE + wanted.getKey(), wanted.getValue()))
                    .toList();
            return gathering.hits(where, query.k()).stream()
                    .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The terms that a text has in this language, each once, in order.
    public List<String> terms(String text) {
        return terms(text, "text");
    }

    private List<String> terms(String text, String field) {
        var terms = new LinkedHashSet<String>();
        try (TokenStream stream = analyser.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && terms.size() < TERMS_MAX) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(terms);
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
