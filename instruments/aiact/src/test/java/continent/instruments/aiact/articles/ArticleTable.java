package continent.instruments.aiact.articles;

import continent.engines.rules.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A table of one article.
///
/// ```
/// # Article 5(1)(f)                                      a heading names the test
/// let system = subject.aiSystem org.uses org.inUnion     facts under a name
/// given system bio.emotion                               facts of all rows below, until the next heading
/// art_5_1_f = ?                                          unknown
/// art_5_1_f = yes 2025-02-02 : !emotion.medicalOrSafety  met, from a day; facts of this row alone
/// art_5_1_ba = no | yes 2026-12-02 : practice.intended   before | since the amendment
/// role.provider = yes 2027-12-02 @2025-02-02             the rule's own day, where it is another
/// ```
///
/// `x` says that a fact is true, `!x` that it is false, `x=1` what it is, `~x` that it is not known after all. Each row
/// is
/// checked on the first and the last day of each wording and on both sides of each day that it names.
final class ArticleTable {

    static final LocalDate FIRST = LocalDate.of(2024, 8, 1);
    static final LocalDate AMENDED = LocalDate.of(2026, 7, 27);
    private static final LocalDate LATE = LocalDate.of(2031, 1, 1);

    private final String name;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Expectation>> tests = new LinkedHashMap<>();
    private String heading = "";
    private String given = "";

    private ArticleTable(String name) {
        this.name = name;
    }

    /// The expectations of a table by heading.
    static Map<String, List<Expectation>> read(String name) {
        var table = new ArticleTable(name);
        try (InputStream in =
                Objects.requireNonNull(ArticleTable.class.getResourceAsStream("/articles/" + name), name)) {
            int line = 0;
            for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                table.line(text.strip(), ++line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
        return table.tests;
    }

    private void line(String text, int line) {
        if (text.startsWith("# ")) {
            heading = text.substring(2);
            given = "";
        } else if (text.startsWith("let ")) {
            String[] parts = text.substring(4).split("=", 2);
            names.put(parts[0].strip(), parts[1]);
        } else if (text.startsWith("given ")) {
            given = text.substring(6);
        } else if (!text.isEmpty()) {
            row(text, line);
        }
    }

    private void row(String text, int line) {
        String[] sides = text.split(" = ", 2);
        int colon = sides[1].indexOf(" :");
        String results = colon < 0 ? sides[1] : sides[1].substring(0, colon);
        var facts = new LinkedHashMap<String, Object>();
        facts(given, facts);
        facts(colon < 0 ? "" : sides[1].substring(colon + 2), facts);
        String[] wordings = results.split("\\|", 2);
        for (String conclusion : sides[0].split(",")) {
            String source = name + ":" + line + " " + conclusion.strip();
            add(source, facts, conclusion.strip(), wordings[0].strip(), FIRST, AMENDED.minusDays(1));
            add(source, facts, conclusion.strip(), wordings[wordings.length - 1].strip(), AMENDED, LATE);
        }
    }

    private void facts(String words, Map<String, Object> facts) {
        for (String word : words.strip().split("\\s+")) {
            String more = names.get(word);
            if (more != null) {
                facts(more, facts);
            } else if (word.startsWith("!")) {
                facts.put(word.substring(1), false);
            } else if (word.startsWith("~")) {
                facts.remove(word.substring(1));
            } else if (word.contains("=")) {
                String[] pair = word.split("=", 2);
                facts.put(pair[0], pair[1]);
            } else if (!word.isEmpty()) {
                facts.put(word, true);
            }
        }
    }

    private void add(
            String source,
            Map<String, Object> facts,
            String conclusion,
            String result,
            LocalDate first,
            LocalDate last) {
        String[] words = result.split("\\s+");
        Truth value = switch (words[0]) {
            case "yes" -> Truth.MET;
            case "no" -> Truth.NOT_MET;
            case "?" -> Truth.UNKNOWN;
            default -> throw new IllegalArgumentException(source + ": yes, no or ?, found " + words[0]);
        };
        LocalDate from = words.length > 1 ? LocalDate.parse(words[1]) : null;
        LocalDate provision = words.length > 2 ? LocalDate.parse(words[2].substring(1)) : from;
        var days = new TreeSet<>(List.of(first, last));
        if (from != null) {
            days.addAll(List.of(from.minusDays(1), from));
        }
        days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
        var expectations = tests.computeIfAbsent(heading, _ -> new ArrayList<>());
        for (LocalDate day : days) {
            expectations.add(new Expectation(source, facts, day, conclusion, value, from, dated(value, provision)));
        }
    }

    private static @Nullable LocalDate dated(Truth value, @Nullable LocalDate provision) {
        return value == Truth.MET ? provision : null;
    }
}
