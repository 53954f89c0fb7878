package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.engines.curation.Document;
import continent.engines.curation.read.Bounds;
import continent.engines.curation.read.Collected;
import continent.engines.curation.read.InputFile;
import continent.engines.curation.read.Rows;
import continent.engines.curation.read.Sink;
import continent.engines.curation.read.SliceReader;
import continent.engines.curation.read.Slices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {

    private static final List<String> COLUMNS = List.of("id", "text", "url");

    @TempDir
    private Path folder;

    private Path parquet(String query) throws Exception {
        Path file = folder.resolve("it's.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        }
        return file;
    }

    private List<Map<String, @Nullable Object>> read(Path file) throws Exception {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        new ParquetRows(folder).read(file, COLUMNS, rows::add);
        return rows;
    }

    @Test
    void rows_come_in_the_order_of_the_file_with_the_columns_that_are_there() throws Exception {
        Path file = parquet("SELECT i AS id, 'Text ' || i AS text, [i] AS more FROM range(50000) t(i)");
        var rows = read(file);
        assertThat(rows).hasSize(50_000);
        assertThat(rows.getFirst()).isEqualTo(Map.of("id", 0L, "text", "Text 0"));
        assertThat(rows.getLast()).isEqualTo(Map.of("id", 49_999L, "text", "Text 49999"));
    }

    @Test
    void what_is_missing_in_a_row_is_null_and_an_id_may_be_a_text() throws Exception {
        var rows = read(parquet("SELECT 'a' AS id, NULL AS text, 'https://example.org' AS url"));
        assertThat(rows.getFirst()).containsEntry("id", "a").containsEntry("text", null);
        assertThat(rows.getFirst()).containsEntry("url", "https://example.org");
    }

    @Test
    void files_that_are_cut_off_or_changed_or_of_other_columns_are_refused() throws Exception {
        Path file = parquet("SELECT i AS id, 'Text ' || i AS text FROM range(1000) t(i)");
        byte[] good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        assertThatThrownBy(() -> read(file)).isInstanceOf(Rows.Broken.class);
        var random = new SplittableRandom(8);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            for (int change = 0; change < 4; change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try {
                assertThat(read(file)).hasSizeLessThanOrEqualTo(1_000);
            } catch (Rows.Broken e) {
                assertThat(e).hasMessageContaining("Parquet");
            }
        }
        Path other = parquet("SELECT 1 AS x");
        assertThatThrownBy(() -> read(other)).isInstanceOf(Rows.Broken.class).hasMessageContaining("columns");
    }

    @Test
    void rows_are_read_inside_archives_too_and_a_broken_file_there_is_refused() throws Exception {
        Path rows = parquet("SELECT 'a' AS id, 'Waves.' AS text UNION ALL SELECT NULL, 'Harbours.'");
        Path archive = folder.resolve("x.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "in/rows.parquet", Files.readAllBytes(rows));
            put(zip, "broken.parquet", new byte[] {1, 2});
        }
        Files.delete(rows);
        var collected = new Collected();
        var file = new InputFile(archive, "x.zip", "x.zip", Files.size(archive), InputFile.Format.ZIP);
        var slice = new Slices.Slice(0, List.of(new Slices.Part(file, 0, file.bytes(), 0)));
        new SliceReader(Bounds.STANDARD, folder, new ParquetRows(folder), collected).read(slice);
        assertThat(collected.documents).extracting(Document::text).containsExactly("Waves.", "Harbours.");
        assertThat(collected.documents.getFirst().id()).isEqualTo("a");
        assertThat(collected.refused).extracting(Sink.NotADocument::reason).containsExactly("broken-parquet");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(archive);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
