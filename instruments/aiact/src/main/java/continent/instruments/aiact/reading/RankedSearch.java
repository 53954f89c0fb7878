package continent.instruments.aiact.reading;

import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Search by BM25 over paragraphs, recitals and points of annexes, and over the entries of the guide, all in memory: the
/// law is small. Words are compared without their endings; the last word may be the beginning of one. Words of a heading
/// count three times.
///
/// Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009).
public final class RankedSearch implements LawSearch {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int HEADING_WEIGHT = 3;
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
        search.lengthMean = search.documents.stream()
                .mapToInt(Document::length)
                .average()
                .orElse(1);
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
        var words = Snippets.words(query.text()).stream().distinct().limit(20).toList();
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
        int wanted = words.size();
        var ranked = scores.entrySet().stream()
                .filter(entry -> matched.getOrDefault(entry.getKey(), 0) * 2 > wanted - 1)
                .filter(entry -> query.kinds().isEmpty()
                        || query.kinds()
                                .contains(documents.get(entry.getKey()).unit().substring(0, 3)))
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Double> entry) ->
                                matched.getOrDefault(entry.getKey(), 0))
                        .thenComparingDouble(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var byUnit = new LinkedHashMap<String, Hit>();
        for (var entry : ranked) {
            Document document = documents.get(entry.getKey());
            byUnit.computeIfAbsent(document.unit(), unit -> new Hit(unit, document.guide(), entry.getValue(), List.of()));
            if (byUnit.size() > query.most() + 200) {
                break;
            }
        }
        var hits = byUnit.values().stream()
                .limit(query.most())
                .map(hit -> withSnippet(hit, words))
                .toList();
        return new Found(byUnit.size(), hits);
    }

    private Hit withSnippet(Hit hit, List<String> words) {
        String text = documents.stream()
                .filter(document -> document.unit().equals(hit.unit()) && document.guide() == hit.guide())
                .findFirst()
                .orElseThrow()
                .text();
        return new Hit(hit.unit(), hit.guide(), hit.score(), Snippets.cut(text, words, hit.guide() ? guideStems : stems));
    }

    private void score(String word, boolean mayGoOn, Map<Integer, Double> scores) {
        for (String stem : Stream.of(stems.of(word), guideStems.of(word)).distinct().toList()) {
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
