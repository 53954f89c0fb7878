package continent.engines.curation.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// An article's text as its page gives it for machines: `articleBody` in JSON-LD (schema.org/Article). Some pages show
/// people less of it, or nothing until a script has run.
///
/// @param text the first that is given, a paragraph a line; blank where none is
/// @param runs runs of three words of all that are given, hashed
record Told(String text, Set<Integer> runs) {

    private static final String BODY = "\"articleBody\"";
    private static final int BODY_MAX = 200_000;
    private static final int RUN = 3;
    private static final int WHOLE_MIN = 250;
    private static final double SHOWN_MAX = 0.5;
    private static final double SHOWN_IN_MIN = 0.5;
    private static final int LINE_MAX = 120;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    /// @param scripts what a page holds in JSON-LD, well formed or not
    static Told of(List<String> scripts) {
        String first = "";
        var runs = new HashSet<Integer>();
        for (String data : scripts) {
            int at = data.indexOf(BODY);
            if (at >= 0) {
                String text = plain(quoted(data, at + BODY.length()));
                first = first.isBlank() ? text : first;
                runs.addAll(runs(text));
            }
        }
        return new Told(first, runs);
    }

    /// The next text in quotes.
    private static String quoted(String data, int from) {
        var text = new StringBuilder();
        int start = data.indexOf('"', from);
        for (int i = start + 1; start >= 0 && i < data.length() && text.length() < BODY_MAX; i++) {
            char c = data.charAt(i);
            if (c == '"') {
                break;
            }
            if (c == '\\' && i + 1 < data.length()) {
                i++;
                i += escaped(data, i, text);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /// Adds what a character behind a backslash stands for.
    ///
    /// @return how many more characters it took
    private static int escaped(String data, int at, StringBuilder text) {
        char c = data.charAt(at);
        if (c == 'u' && at + HEX_DIGITS < data.length()) {
            try {
                text.append((char) Integer.parseInt(data, at + 1, at + 1 + HEX_DIGITS, HEX));
                return HEX_DIGITS;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        text.append(
                switch (c) {
                    case 'n', 'r' -> '\n';
                    case 't', 'b', 'f' -> ' ';
                    default -> c;
                });
        return 0;
    }

    /// Without markup, which some pages give here, too.
    private static String plain(String text) {
        String found = TAG.matcher(text).find()
                ? String.join("\n", Page.texts(Jsoup.parse(text)))
                : Parser.unescapeEntities(text, false);
        return found.lines()
                .map(line -> String.join(" ", line.strip().split("[\\s\u00a0]+")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Set<Integer> runs(String text) {
        var runs = new HashSet<Integer>();
        int before = 0;
        int last = 0;
        int count = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int now = word.group().toLowerCase(Locale.ROOT).hashCode();
            if (++count >= RUN) {
                runs.add((before * 31 + last) * 31 + now);
            }
            before = last;
            last = now;
        }
        return runs;
    }

    /// The text, where what is shown is less than half of it, and stands in it as far as it is more than a line.
    Optional<String> whole(String shown) {
        boolean more = text.length() >= WHOLE_MIN && shown.length() < SHOWN_MAX * text.length();
        return more && (shown.length() < LINE_MAX || share(shown) >= SHOWN_IN_MIN)
                ? Optional.of(text)
                : Optional.empty();
    }

    /// How much of a block is in the article, 0 to 1; -1 where none is given or the block is too short to say.
    double share(String block) {
        if (runs.isEmpty()) {
            return -1;
        }
        var of = runs(block);
        return of.isEmpty() ? -1 : (double) of.stream().filter(runs::contains).count() / of.size();
    }
}
