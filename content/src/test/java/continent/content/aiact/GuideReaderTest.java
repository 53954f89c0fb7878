package continent.content.aiact;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.content.Fields;
import continent.kernel.Yaml;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mood: angry                 | the field 'mood' is not known here",
                "binds: [king]               | nobody is known as 'king' in binds",
                "binds: [provider, nobody-directly] | binds somebody and nobody",
                "unit: article 4             | 'article 4' is no id of a unit",
                "unit: art_4_1               | art_4_1 has to stand among the parts of its article or annex",
                "related: [art_400]          | art_4 names art_400, which the guide does not have",
                "related: [art_4]            | art_4 is related to itself",
                "parts: [{unit: art_5_1, title: A, about: B.}] | art_5_1 is no part of art_4",
                "appliesFrom: []             | has to say whom it binds and from when",
                "about: null                 | about has to be a text"
            })
    void a_broken_entry_is_refused_with_what_is_wrong(String line, String message) {
        String key = line.substring(0, line.indexOf(':'));
        String entry = Stream.of(
                        "unit: art_4",
                        "title: A",
                        "about: B.",
                        "binds: [provider]",
                        "appliesFrom: [{day: \"2025-02-02\", cites: [art_4]}]",
                        "amended: null",
                        "related: []",
                        "recitals: []",
                        "everyday: []")
                .filter(known -> !known.startsWith(key + ":"))
                .collect(Collectors.joining("\n    "));
        String text = "source: x\ndate: \"2026-07-27\"\nentries:\n  - " + entry + "\n    " + line.strip() + "\n";
        var fields = new Fields("a.yaml", Yaml.read(text).orThrow());
        assertThatThrownBy(() -> Guide.of(GuideReader.of(fields)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
