package continent.launcher.tour.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What the documentation comments of types say, with the licence that the file's header states.
final class JavadocProse {

    /// The documented part of the JDK; what lies below `sun` or `jdk/internal` is for its own developers.
    private static final Pattern OF_THE_JDK = Pattern.compile(
            "(java\\.(base|desktop|sql|net\\.http|logging|naming|management|rmi|prefs|xml|compiler)|jdk\\.(jfr|jshell"
                    + "|httpserver|compiler|javadoc|jdi|net))/(java|javax|org|com/sun/(net|source|jdi)|jdk/(jfr|jshell|javadoc/doclet))/.*\\.java");
    private static final Pattern ANY_JAVA = Pattern.compile(".*\\.java");
    private static final int WORDS_MIN = 8;

    private JavadocProse() {}

    /// From the JDK that runs this, or from the jars of sources on the class path where it has none.
    ///
    /// @param documentsMax how many at most, spread evenly over the files
    static List<TextDocument> read(int documentsMax) throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        var documents = new ArrayList<TextDocument>();
        if (Files.isReadable(jdk)) {
            add(jdk, OF_THE_JDK, "javadoc-jdk", documentsMax, documents);
        } else {
            for (Path jar : ClassPath.jars(name -> name.endsWith("-sources.jar"))) {
                String library = jar.getFileName().toString().replaceFirst("-[0-9].*", "");
                add(jar, ANY_JAVA, "javadoc-" + library, documentsMax, documents);
            }
        }
        return Sampling.evenly(documents, documentsMax);
    }

    private static void add(Path archive, Pattern wanted, String source, int filesMax, List<TextDocument> to)
            throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> wanted.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : Sampling.evenly(entries, filesMax)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    add(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8), source, to);
                }
            }
        }
    }

    private static void add(String file, String java, String source, List<TextDocument> to) {
        String licence = LicenceHeader.spdx(JavaComments.header(java));
        var seen = new HashSet<String>();
        for (var comment : JavaComments.of(java)) {
            String text = JavadocText.plain(comment.text());
            String id = file.replaceFirst("\\.java$", "") + "#" + comment.type();
            if (text.split("\\s+").length >= WORDS_MIN && seen.add(id)) {
                to.add(new TextDocument(id, text, source, licence));
            }
        }
    }
}
