package continent.instruments.aiact.text.read;

import static continent.instruments.aiact.text.read.Fixtures.file;
import static continent.instruments.aiact.text.read.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can't be read is refused with what was found and what is accepted.
class BadFilesTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String changed(String fixture, String from, String to) throws IOException {
        String text = Files.readString(file(fixture));
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    @Test
    void broken_xml_is_named_with_line_and_column() throws IOException {
        var refusal = refused(write(
                        "a.xml",
                        changed("formex/act.fmx.xml", "</ARTICLE></DIVISION></ENACTING.TERMS>", "</ENACTING.TERMS>")))
                .getFirst();
        assertThat(refusal.code()).isEqualTo("broken-xml");
        assertThat(refusal.line()).isGreaterThan(10);
        assertThat(refusal.column()).isPositive();
        assertThat(refusal.message()).contains("a.xml");
    }

    @Test
    void a_document_type_with_an_external_entity_is_refused_and_not_looked_up() throws IOException {
        Path secret = write("secret", "SECRET");
        Path file = write(
                "x.xml",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE ACT [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]>\n<ACT>&x;</ACT>");
        var refusal = refused(file).getFirst();
        assertThat(refusal.code()).isEqualTo("broken-xml");
        assertThat(refusal.message()).contains("DOCTYPE").doesNotContain("SECRET");
    }

    @Test
    void entities_that_unfold_without_end_are_refused() throws IOException {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE ACT [<!ENTITY a0 \"x\">");
        for (int i = 1; i < 40; i++) {
            text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        assertThat(refused(write("laughs.xml", text + "]><ACT>&a39;</ACT>"))
                        .getFirst()
                        .code())
                .isEqualTo("broken-xml");
    }

    @Test
    void elements_nested_without_end_are_refused() throws IOException {
        String deep = "<P>".repeat(50_000) + "</P>".repeat(50_000);
        assertThat(refused(write("deep.xml", "<ACT>" + deep + "</ACT>"))
                        .getFirst()
                        .code())
                .isEqualTo("broken-xml");
        String page =
                changed("published.html", "Weeds may stay.", "<div>".repeat(5_000) + "x" + "</div>".repeat(5_000));
        var result = LawFiles.shipped().read(java.util.List.of(write("deep.html", page)));
        assertThat(result).isNotNull();
    }

    @Test
    void xml_with_another_root_or_of_another_act_is_refused_with_what_it_is() throws IOException {
        assertThat(refused(write("svg.xml", "<svg/>")).getFirst().message())
                .contains("root element svg", "accepted are");
        assertThat(refused(write("other.xml", changed("formex/act.fmx.xml", "1689", "1690")))
                        .getFirst()
                        .message())
                .contains("another act", "2024/1690");
    }

    @Test
    void a_page_of_another_act_is_refused_with_its_title() throws IOException {
        String page = changed("published.html", "2024/1689", "2016/679").replace("32024R1689", "32016R0679");
        assertThat(refused(write("gdpr.html", page)).getFirst().message()).contains("2016/679");
    }

    @Test
    void a_json_of_another_schema_is_refused_with_the_way_to_the_fault() throws IOException {
        assertThat(refused(write("a.json", "{\"rows\": []}")).getFirst().message())
                .contains("without articles");
        assertThat(refused(write("b.json", changed("consolidated.json", "\"lines\": [", "\"lineS\": [")))
                        .getFirst()
                        .field())
                .isEqualTo("articles[0].lines");
        var broken = refused(write("c.json", "{\n \"articles\": [,]}")).getFirst();
        assertThat(broken.code()).isEqualTo("invalid-json");
        assertThat(broken.line()).isEqualTo(2);
    }

    @Test
    void other_files_are_called_by_what_they_are() throws IOException {
        assertThat(refused(write("a.xml", "%PDF-1.7 …")).getFirst().message()).contains("a PDF", "accepted are");
        assertThat(refused(write("b.xml", "")).getFirst().message()).contains("empty file");
        assertThat(refused(write("c.xml", "Dear all")).getFirst().message())
                .contains("neither XML, HTML, JSON nor ZIP");
        assertThat(refused(folder.resolve("none")).getFirst().code()).isEqualTo("no-such-file");
    }

    @Test
    void a_folder_without_articles_is_refused() throws IOException {
        Files.copy(file("formex/annex1.fmx.xml"), folder.resolve("annex1.fmx.xml"));
        assertThat(refused(folder).getFirst().code()).isEqualTo("no-articles");
    }

    @Test
    void what_lies_beside_the_texts_in_a_folder_is_passed_over() throws IOException {
        Files.copy(file("published.html"), folder.resolve("page.html"));
        write("readme.txt", "Dear all");
        write("law.pdf", "%PDF-1.7");
        assertThat(LawFiles.shipped().read(java.util.List.of(folder)).orThrow()).hasSize(1);
    }

    @Test
    void a_unit_that_stands_twice_is_refused() throws IOException {
        String twice = changed("published.html", "id=\"art_1a\"", "id=\"art_1\"");
        assertThat(refused(write("twice.html", twice)).getFirst().message()).contains("art_1 stands twice");
    }

    @Test
    void one_bad_file_among_good_ones_refuses_all() throws IOException {
        assertThat(refused(file("published.html"), write("x.xml", "<svg/>"))).hasSize(1);
    }
}
