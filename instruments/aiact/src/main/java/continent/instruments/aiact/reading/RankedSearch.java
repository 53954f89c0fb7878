package continent.instruments.aiact.reading;

import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Search by BM25 over paragraphs, recitals and points of annexes, and over the entries of the guide, all in memory:
/// the
/// law is small. Words are compared without their endings; the last word may be the beginning of one. Words of a
/// heading
/// count three times.
///
/// Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009).
public final class RankedSearch implements LawSearch {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int HEADING_WEIGHT = 3;
    private static final double COMMON_SHARE = 0.15;
    private static final double PREFIX_WEIGHT = 0.5;

    private final Stems stems;
    private final Stems guideStems = ReferenceWords.of("en").orElseThrow().stems();
    private final List<Document> documents = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
    private double lengthMean = 1;

    private record Document(String unit, boolean guide, String text, int length) {}

    private RankedSearch(Stems stems) {
        this.stems = stems;
    }

    /// @param view null where no text was imported: then the guide alone is searched
    public static RankedSearch of(@Nullable LawView view, Guide guide) {
        var search = new RankedSearch(
                view == null
                        ? Stems.NONE
                        : ReferenceWords.of(view.language())
                                .map(ReferenceWords::stems)
                                .orElse(Stems.NONE));
        if (view != null) {
            view.children(null).forEach(root -> search.add(view, root));
        }
        for (GuideEntry entry : guide.all()) {
            if (Unit.isId(entry.unit())) {
                String everyday = String.join(" ", entry.everyday());
                search.add(entry.unit(), true, entry.title() + " " + everyday, entry.title() + ". " + entry.about());
            }
        }
        search.lengthMean =
                search.documents.stream().mapToInt(Document::length).average().orElse(1);
        return search;
    }

    private void add(LawView view, Wording root) {
        String heading = or(root.unit().heading());
        var below = view.children(root.id());
        if (root.unit().text() != null || below.isEmpty()) {
            add(root.id(), false, heading, or(root.unit().text()));
        }
        for (Wording child : below) {
            boolean section = child.unit().kind() == UnitKind.SECTION;
            var parts = section ? view.children(child.id()).stream() : Stream.of(child);
            parts.forEach(part -> add(
                    part.id(),
                    false,
                    heading + " " + or(part.unit().heading()),
                    view.subtree(part.id())
                            .map(unit -> or(unit.unit().text()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" "))));
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void add(String unit, boolean guide, String heading, String text) {
        int number = documents.size();
        var own = guide ? guideStems : stems;
        var body = Snippets.words(text);
        body.forEach(word -> post(own.of(word), number, 1));
        var head = Snippets.words(heading);
        head.forEach(word -> post(own.of(word), number, HEADING_WEIGHT));
        documents.add(new Document(unit, guide, text, body.size() + head.size()));
    }

    private void post(String term, int document, int weight) {
        postings.computeIfAbsent(term, _ -> new HashMap<>()).merge(document, weight, Integer::sum);
    }

    @Override
    public Found find(Query query) {
        var words = telling(
                Snippets.words(query.text()).stream().distinct().limit(20).toList());
        var scores = new HashMap<Integer, Double>();
        var matched = new HashMap<Integer, Integer>();
        for (int i = 0; i < words.size(); i++) {
            var perDocument = new HashMap<Integer, Double>();
            score(words.get(i), i == words.size() - 1, perDocument);
            perDocument.forEach((document, score) -> {
                scores.merge(document, score, Double::sum);
                matched.merge(document, 1, Integer::sum);
            });
        }
        scores.replaceAll((document, score) -> score * share(matched.getOrDefault(document, 0), words.size()));
        var best = new LinkedHashMap<String, Map.Entry<Integer, Double>>();
        scores.entrySet().stream()
                .filter(entry -> query.kinds().isEmpty() || query.kinds().contains(family(entry.getKey())))
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> best.putIfAbsent(documents.get(entry.getKey()).unit(), entry));
        var hits = best.values().stream()
                .limit(query.most())
                .map(entry -> hit(documents.get(entry.getKey()), entry.getValue(), words))
                .toList();
        return new Found(best.size(), hits);
    }

    /// What answers all words stands before what answers many of them often.
    private static double share(int matched, int wanted) {
        double share = (double) matched / wanted;
        return share * share;
    }

    private String family(int document) {
        return documents.get(document).unit().substring(0, 3);
    }

    /// The words that tell documents apart, which the shortest don't; all where none does.
    private List<String> telling(List<String> words) {
        var telling = words.stream()
                .filter(word -> word.length() > 2)
                .filter(word ->
                        postings.getOrDefault(stems.of(word), Map.of()).size() < documents.size() * COMMON_SHARE)
                .toList();
        return telling.isEmpty() ? words : telling;
    }

    private Hit hit(Document document, double score, List<String> words) {
        var snippet = Snippets.cut(document.text(), words, document.guide() ? guideStems : stems);
        return new Hit(document.unit(), document.guide(), score, snippet);
    }

    private void score(String word, boolean mayGoOn, Map<Integer, Double> scores) {
        for (String stem :
                Stream.of(stems.of(word), guideStems.of(word)).distinct().toList()) {
            add(postings.getOrDefault(stem, Map.of()), 1, scores);
            if (mayGoOn && stem.length() >= 3) {
                postings.forEach((term, found) -> {
                    if (term.length() > stem.length() && term.startsWith(stem)) {
                        add(found, PREFIX_WEIGHT, scores);
                    }
                });
            }
        }
    }

    private void add(Map<Integer, Integer> found, double weight, Map<Integer, Double> scores) {
        double idf = Math.log(1 + (documents.size() - found.size() + 0.5) / (found.size() + 0.5));
        found.forEach((number, count) -> {
            double length = documents.get(number).length() / lengthMean;
            double score = weight * idf * count * (K1 + 1) / (count + K1 * (1 - B + B * length));
            scores.merge(number, score, Math::max);
        });
    }
}
