package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.frame.internal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Texts are complete in each language, and exactly those that pages and code ask for.
///
/// A key asked for is a literal such as `"things.title"` in a template or class. A key made of parts is a literal that
/// ends with a full stop, such as `"identity.role." + role`: it asks for all keys that start so.
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z0-9_-]+)*\\.?)\"");
    private static final Pattern FILLED = Pattern.compile("\\{([0-9])}");
    private final Messages messages = messages();

    @Test
    void each_language_has_every_text_with_the_same_things_to_fill_in() {
        var english = messages.own("en");
        var norwegian = messages.own("nb");
        assertThat(missing(english, norwegian)).as("missing in Norwegian").isEmpty();
        assertThat(missing(norwegian, english)).as("missing in English").isEmpty();
        var unlike = english.keySet().stream()
                .filter(key -> !filled(english.get(key)).equals(filled(norwegian.get(key))))
                .toList();
        assertThat(unlike).as("filled in differently").isEmpty();
    }

    @Test
    void no_text_is_blank_or_only_copied() {
        var english = messages.own("en");
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(messages.own("nb").values()).noneMatch(String::isBlank);
        var copied = english.entrySet().stream()
                .filter(text -> text.getValue().split(" ").length > 3)
                .filter(text -> text.getValue().equals(messages.own("nb").get(text.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(copied).as("the same long text in both languages").isEmpty();
    }

    @Test
    void every_text_is_asked_for_and_every_key_asked_for_exists() throws Exception {
        var keys = messages.own("en").keySet();
        var capabilities =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var asked = asked();
        asked.addAll(refusals(keys));
        var unused = keys.stream().filter(key -> !isAsked(key, asked)).sorted().toList();
        assertThat(unused).as("texts that nobody asks for").isEmpty();

        var unknown = askedByTexts().stream()
                .filter(key -> capabilities.contains(key.split("\\.")[0]))
                .filter(key -> !exists(key, keys))
                .sorted()
                .toList();
        assertThat(unknown).as("keys without a text").isEmpty();
    }

    @Test
    void numbers_and_dates_are_written_as_the_language_does() {
        var english = new Texts(Locale.UK, Map.of("k.one", "{0} dog of {1}", "k.other", "{0} dogs of {1}"));
        var norwegian = new Texts(Locale.forLanguageTag("nb"), Map.of());
        assertThat(english.number(58_112)).isEqualTo("58,112");
        assertThat(norwegian.number(58_112)).isEqualTo("58\u00a0112");
        assertThat(norwegian.number(0.256, 2)).isEqualTo("0,26");
        assertThat(english.count("k", 1, "{0}")).isEqualTo("1 dog of {0}");
        assertThat(english.count("k", 2_000, "Ann")).isEqualTo("2,000 dogs of Ann");
        assertThat(english.time(java.time.Instant.parse("2026-11-23T09:14:59Z")))
                .isEqualTo("23 Nov 2026 09:14 UTC");
    }

    private static boolean isAsked(String key, Set<String> asked) {
        String stem = key.replaceFirst("\\.(one|other)$", "");
        return asked.contains(key)
                || asked.contains(stem)
                || asked.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part));
    }

    private static boolean exists(String asked, Set<String> keys) {
        return keys.contains(asked)
                || keys.contains(asked + ".one") && keys.contains(asked + ".other")
                || asked.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(asked));
    }

    /// Every literal that could be a key.
    private static Set<String> asked() throws IOException {
        var asked = new TreeSet<String>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
        }
        return asked;
    }

    /// Texts of refusals are asked for by the refusal's code, which stands as a literal where it is made.
    private static Set<String> refusals(Set<String> keys) throws IOException {
        var code = Pattern.compile("[a-z]+\\.refusal\\.([a-z-]+)");
        var all = new StringBuilder();
        for (Path file : sources()) {
            all.append(Files.readString(file));
        }
        return keys.stream()
                .filter(key -> {
                    var found = code.matcher(key);
                    return found.matches() && all.indexOf('"' + found.group(1) + '"') >= 0;
                })
                .collect(Collectors.toSet());
    }

    /// Literals at places that take keys: `text(…)`, `get(…)`, `count(…)`, `show(…)`, `goTo(…)`.
    private static Set<String> askedByTexts() throws IOException {
        var call = Pattern.compile("(?:\\btext|texts\\(\\)\\.get|texts\\.get|\\.count)\\(\\s*" + LITERAL.pattern());
        var asked = new TreeSet<String>();
        for (Path file : sources()) {
            call.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
        }
        return asked;
    }

    private static List<Path> sources() throws IOException {
        var files = new ArrayList<Path>();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> missing(Map<String, String> there, Map<String, String> here) {
        return there.keySet().stream()
                .filter(key -> !here.containsKey(key))
                .sorted()
                .toList();
    }

    private static Set<String> filled(String text) {
        return FILLED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Messages messages() {
        try {
            return new Messages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
