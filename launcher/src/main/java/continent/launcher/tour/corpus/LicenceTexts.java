package continent.launcher.tour.corpus;

import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The texts of the SPDX License List as they come inside CycloneDX's library (itself Apache-2.0): some six hundred,
/// many of them variants of one another.
final class LicenceTexts {

    private static final Pattern TEXT = Pattern.compile("licenses/([A-Za-z0-9.+-]+)\\.txt");

    private LicenceTexts() {}

    static List<TextDocument> read(int documentsMax) throws IOException {
        var documents = new ArrayList<TextDocument>();
        for (Path jar : ClassPath.jars(name -> name.startsWith("cyclonedx-core-java"))) {
            add(jar, documents);
        }
        if (documents.isEmpty()) {
            throw new LaunchFailure("the library with the SPDX licence texts is missing from the launcher's libraries");
        }
        return Sampling.evenly(documents, documentsMax);
    }

    private static void add(Path jar, List<TextDocument> to) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> TEXT.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    to.add(new TextDocument("spdx/" + entry.getName(), text, "spdx-licences", ""));
                }
            }
        }
    }
}
