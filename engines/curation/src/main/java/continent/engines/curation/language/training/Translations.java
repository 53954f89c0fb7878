package continent.engines.curation.language.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// Sentences of programs' help and messages, and of the eForms SDK, in many languages: `root/`
/// (unpacked packages) and `eforms/` of the folder of sources. What was left in English is taken out of the
/// other languages.
public final class Translations {

    private static final Pattern ENTITY = Pattern.compile("<entry[^>]*>([^<]*)</entry>");
    private static final Pattern SLOTS = Pattern.compile("[%$#]\\S*|\\{[^}]*}|<[^>]*>|&[a-z]+;|[~_]");
    private static final int LINES_A_FOLDER_MAX = 20_000;

    private final Path folder;
    private final Set<String> english = new LinkedHashSet<>();

    public Translations(Path folder) throws IOException {
        this.folder = folder;
        english.addAll(help("en"));
        english.addAll(eforms("en"));
    }

    /// The commonest words of a language in lower case, by lingua's counts.
    public List<String> commonest(String code, int most) throws IOException {
        var source = Stream.concat(Tongue.latin().stream(), Tongue.cyrillic().stream())
                .filter(tongue -> tongue.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sources()
                .getFirst();
        var counts = NgramCounts.read(folder.resolve("lingua/language-models").resolve(source.counts()));
        var shares = new HashMap<String, Float>();
        for (String line : Files.readAllLines(folder.resolve("words").resolve(source.list() + ".txt"))) {
            boolean plain = !line.isEmpty() && line.codePoints().allMatch(Character::isLowerCase);
            if (plain) {
                shares.put(line, counts.wordShare(line));
            }
        }
        var words = new ArrayList<>(shares.keySet());
        words.sort(Comparator.comparingDouble((String word) -> -shares.getOrDefault(word, 0f))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }

    /// Sentences out of translations: help, messages, eForms; without one in sixteen, which is held out.
    public List<String> lines(String code) throws IOException {
        return all(code).stream().filter(line -> !isHeldOut(line)).toList();
    }

    /// The sixteenth of the translations that nothing is trained on.
    List<String> heldOut(String code) throws IOException {
        return all(code).stream().filter(Translations::isHeldOut).toList();
    }

    private static boolean isHeldOut(String line) {
        return (line.hashCode() * 0x9E3779B1) >>> 28 == 0;
    }

    private List<String> all(String code) throws IOException {
        var lines = new LinkedHashSet<String>();
        lines.addAll(help(code));
        lines.addAll(manual(code));
        lines.addAll(messages(
                folder.resolve("root/usr/lib/libreoffice/program/resource").resolve(code)));
        lines.addAll(eforms(code));
        if (!code.equals("en")) {
            lines.removeAll(english);
        }
        return List.copyOf(lines);
    }

    /// LibreOffice's help; where a language has only a link to a neighbour's, there is none.
    private Set<String> help(String code) throws IOException {
        Path own = folder.resolve("root/usr/share/libreoffice/help").resolve(code.equals("en") ? "en-US" : code);
        return Files.isSymbolicLink(own) ? Set.of() : pages(own.resolve("text"));
    }

    /// The manual of GIMP in nynorsk, of which half is left in English: only lines with a letter that English
    /// lacks.
    private Set<String> manual(String code) throws IOException {
        if (!code.equals("nn")) {
            return Set.of();
        }
        var lines = pages(folder.resolve("root/usr/share/gimp/2.0/help").resolve(code));
        lines.removeIf(line -> line.chars().noneMatch(c -> "\u00e5\u00e6\u00f8".indexOf(c) >= 0));
        return lines;
    }

    private static Set<String> pages(Path folder) throws IOException {
        var lines = new LinkedHashSet<String>();
        if (Files.isDirectory(folder)) {
            for (Path page : files(folder, ".html")) {
                if (lines.size() > LINES_A_FOLDER_MAX) {
                    break;
                }
                var parsed = Jsoup.parse(Files.readString(page));
                parsed.select("p, li, td, h1, h2").eachText().forEach(line -> add(lines, line));
            }
        }
        return lines;
    }

    private Set<String> eforms(String code) throws IOException {
        var lines = new LinkedHashSet<String>();
        for (String part : List.of("field", "business-term", "codelist", "code", "rule")) {
            Path file = folder.resolve("eforms/eforms-sdk/translations").resolve(part + "_" + code + ".xml");
            if (Files.exists(file)) {
                var matcher = ENTITY.matcher(Files.readString(file));
                for (int i = 0; matcher.find() && i < LINES_A_FOLDER_MAX / 4; i++) {
                    add(lines, matcher.group(1));
                }
            }
        }
        return lines;
    }

    private static Set<String> messages(Path folder) throws IOException {
        var lines = new LinkedHashSet<String>();
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder, ".mo")) {
                messages(Files.readAllBytes(file), lines);
            }
        }
        return lines;
    }

    /// GNU gettext's binary catalogue: two tables of lengths and offsets, originals and translations.
    private static void messages(byte[] bytes, Set<String> lines) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = in.getInt(8);
        int originals = in.getInt(12);
        int translations = in.getInt(16);
        for (int i = 0; i < count; i++) {
            String original = text(in, originals + 8 * i);
            String translation = text(in, translations + 8 * i);
            if (!original.isEmpty() && !original.endsWith(translation)) {
                add(lines, translation);
            }
        }
    }

    private static String text(ByteBuffer in, int at) {
        byte[] bytes = new byte[in.getInt(at)];
        in.get(in.getInt(at + 4), bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void add(Set<String> lines, String line) {
        String plain =
                SLOTS.matcher(line).replaceAll(" ").replaceAll("\\s+", " ").strip();
        if (plain.length() > 8 && plain.indexOf(' ') > 0) {
            lines.add(plain);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
