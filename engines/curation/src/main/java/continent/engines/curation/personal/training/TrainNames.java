package continent.engines.curation.personal.training;

import continent.engines.curation.personal.NameFeatures;
import continent.engines.curation.personal.NameLists;
import continent.engines.curation.personal.NameTagger;
import continent.engines.curation.personal.Words;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Trains the tagger of names: `TrainNames SOURCES CORPORA TEMPLATES OUT`. The same sources give the same bytes.
public final class TrainNames {

    private static final long SEED = 20_261_126;
    private static final int BITS = 17;
    private static final int TEXTS = 400_000;

    /// Places of the corpus with an even number are for tuning.
    private static final int HALVES = 2;

    /// How often a name is treated as if it were on no list, so that forms and places in the sentence count too.
    private static final int UNLISTED_ONE_IN = 6;

    /// How often an ordinary word is treated as if it were unknown.
    private static final int BLURRED_ONE_IN = 3;

    private static final List<String> PUT_IN = List.of(
            "{first}",
            "{first}",
            "{first}",
            "{last}",
            "{full}",
            "{full}",
            "{full}",
            "{first}, {first}, {first} and {first}",
            "{place}",
            "{place}, {place}",
            "{firm}",
            "{job}",
            "{day}");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Fillings fillings;
    private final NameLists lists;
    private final PrintStream log;

    private TrainNames(Path names, NameLists lists, PrintStream log) throws IOException {
        this.fillings = new Fillings(names, random);
        this.lists = lists;
        this.log = log;
    }

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[3]));
        var lists = NameLists.of(OrdinaryWords.lists(sources));
        try (var to = new DataOutputStream(Files.newOutputStream(out.resolve("names.lists")))) {
            lists.write(to);
        }
        var trainer = new TrainNames(sources.resolve("names"), lists, System.out);
        var theirs = corpus(Path.of(args[1]).resolve("pii/presidio-generated_large.json"));
        var ours = Files.readAllLines(Path.of(args[2])).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.replace("\\n", "\n"))
                .toList();
        var plain = OrdinaryWords.sentences(sources);
        trainer.log.printf(
                "%d templates of the corpus, %d of ours, %d sentences without names%n",
                theirs.size(), ours.size(), plain.size());
        var fitted = trainer.fit(theirs, ours, plain);
        float scale = fitted.scale();
        try (var to = new DataOutputStream(Files.newOutputStream(out.resolve("names.model")))) {
            NameTagger.write(to, scale, BITS, fitted.rows(scale), fitted.steps(scale));
        }
    }

    /// Templates of the corpus that are for tuning, once each, with slots in single braces.
    static List<String> corpus(Path file) throws IOException {
        var templates = new TreeMap<Long, String>();
        if (!(Json.read(Files.readString(file)) instanceof Result.Ok(List<?> entries))) {
            throw new IOException("no list in " + file);
        }
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> fields
                    && fields.get("template_id") instanceof Number number
                    && number.longValue() % HALVES == 0
                    && fields.get("masked") instanceof String masked) {
                templates.put(number.longValue(), masked.replace("{{", "{").replace("}}", "}"));
            }
        }
        return List.copyOf(templates.values());
    }

    private NameCrf fit(List<String> theirs, List<String> ours, List<String> plain) {
        var crf = new NameCrf(BITS);
        double right = 0;
        for (int i = 1; i <= TEXTS; i++) {
            int kind = random.nextInt(20);
            var list = kind < 4 ? theirs : kind < 12 ? ours : plain;
            String template = chosen(list.get(random.nextInt(list.size())), kind >= 4 && kind < 12);
            var text = filled(kind < 14 ? template : mixed(template), kind == 12 || kind == 13);
            right += (Math.exp(learn(crf, text)) - right) / 5_000;
            if (i % 50_000 == 0) {
                log.printf("%,d texts, mean probability of the right tags before learning %.4f%n", i, right);
            }
        }
        return crf;
    }

    /// The template with one of each `[choice|choice]`.
    private String chosen(String template, boolean choices) {
        var text = new StringBuilder(template);
        for (int open = choices ? text.indexOf("[") : -1; open >= 0; open = text.indexOf("[", open)) {
            int close = text.indexOf("]", open);
            String[] all = text.substring(open + 1, close).split("\\|", -1);
            text.replace(open, close + 1, all[random.nextInt(all.length)]);
        }
        return text.toString();
    }

    /// A sentence with something put in at a place where a word begins, instead of that word or before it: every
    /// context may
    /// have a name, a place or a firm, and what is on a list decides.
    private String mixed(String sentence) {
        String[] words = sentence.replace('{', '(').replace('}', ')').split(" ");
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(words.length);
            String slot = PUT_IN.get(random.nextInt(PUT_IN.size()));
            words[at] = random.nextBoolean() ? slot : slot + " " + words[at];
        }
        return String.join(" ", words);
    }

    /// @param text   the text
    /// @param names  where its names are, start and end by turns
    /// @param others where places, firms and the like are
    private record Filled(String text, List<Integer> names, List<Integer> others) {}

    private Filled filled(String template, boolean plain) {
        var text = new StringBuilder();
        var names = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        int at = 0;
        for (int open = plain ? -1 : template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(template, at, open);
            String slot = template.substring(open + 1, close);
            int start = text.length();
            text.append(fillings.fill(slot));
            if (slot.equals("turned")) {
                int comma = text.indexOf(", ", start);
                names.addAll(List.of(start, comma, comma + 2, text.length()));
            } else if (Fillings.isPerson(slot)) {
                names.addAll(List.of(start, text.length()));
            } else {
                others.addAll(List.of(start, text.length()));
            }
            at = close + 1;
        }
        text.append(template, at, template.length());
        return new Filled(cased(text.toString()), names, others);
    }

    /// Some texts are typed without capitals, a few with nothing else. Only where the length stays the same.
    private String cased(String text) {
        int kind = random.nextInt(40);
        String changed = kind < 5 ? text.toLowerCase(Locale.ROOT) : kind == 5 ? text.toUpperCase(Locale.ROOT) : text;
        return changed.length() == text.length() ? changed : text;
    }

    private double learn(NameCrf crf, Filled filled) {
        var words = new Words(filled.text);
        var features = new NameFeatures(words, lists, BITS);
        int[] tags = new int[words.size()];
        for (int n = 0; n < filled.names.size(); n += 2) {
            boolean first = true;
            for (int i : inside(words, filled.names.get(n), filled.names.get(n + 1))) {
                tags[i] = first ? NameTagger.BEGIN : NameTagger.INSIDE;
                first = false;
            }
        }
        forgetSome(words, features, filled.names);
        forgetSome(words, features, filled.others);
        for (int i = 0; i < tags.length; i++) {
            if (random.nextInt(BLURRED_ONE_IN) == 0) {
                features.blur(i);
            }
        }
        return crf.learn(features, tags);
    }

    /// Names, places and firms alike, or else what is on no list would always be a name.
    private void forgetSome(Words words, NameFeatures features, List<Integer> places) {
        for (int n = 0; n < places.size(); n += 2) {
            boolean whole = random.nextInt(UNLISTED_ONE_IN) == 0;
            for (int word : inside(words, places.get(n), places.get(n + 1))) {
                if (whole || random.nextInt(UNLISTED_ONE_IN) == 0) {
                    features.forget(word);
                }
            }
        }
    }

    private static List<Integer> inside(Words words, int from, int to) {
        var inside = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (words.start(i) >= from && words.end(i) <= to) {
                inside.add(i);
            }
        }
        return inside;
    }
}
