package continent.engines.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The step that the tutorial adds compiles and does what the tutorial says.
class TutorialTest {

    private static final Path TUTORIAL = Path.of("../../docs/guide/add-a-step.md");
    private static final Pattern CODE = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final String NAME = "continent.engines.curation.steps.Shouting";

    @TempDir
    Path classes;

    @Test
    void the_step_of_the_tutorial_drops_texts_in_capitals() throws Exception {
        var found = CODE.matcher(Files.readString(TUTORIAL));
        assertThat(found.find()).isTrue();
        compile(found.group(1));
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var entry = (StepEntry) loader.loadClass(NAME).getField("ENTRY").get(null);
            var strict = made(entry, Map.of("capitals-max", 0.5));
            assertThat(strict.judge(Document.of("a", "BUY NOW, BUY HERE")))
                    .isEqualTo(new Verdict.Dropped(
                            "mostly-capitals", Map.of("capitals", 1.0), Map.of("capitals-max", 0.5)));
            var usual = made(entry, Map.of());
            for (String kept : List.of("", "A text as others.", "ΑΒ γδ", "漢字")) {
                assertThat(usual.judge(Document.of("b", kept))).as(kept).isInstanceOf(Verdict.Kept.class);
            }
        }
    }

    private static DocumentStep made(StepEntry entry, Map<String, Object> given) {
        return (DocumentStep) entry.make().apply(Options.of(entry, given));
    }

    private void compile(String code) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var source = new SimpleJavaFileObject(URI.create("string:///Shouting.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        assertThat(compiler.getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
    }
}
