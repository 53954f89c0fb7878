package continent.instruments.aiact.triage;

import continent.engines.matching.Embedder;
import continent.instruments.aiact.text.ApplicationRules;
import continent.instruments.aiact.text.DatedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Suggests which points of the Act to look at for a description in everyday words.
public final class Triage {

    /// Groups that are binding name at least so many points, however unlikely.
    private static final int POINTS_MIN = 3;

    private static final int POINTS_MAX = 8;
    private static final double SHOWN_MIN = 0.02;
    private static final double DUTY_MIN = 0.1;
    private static final int YES = 0;

    private final Model model;
    private final Concepts concepts;
    private final ApplicationRules dates;

    private final @Nullable Embedder embedder;

    private Triage(Model model, @Nullable Embedder embedder, Concepts concepts, ApplicationRules dates) {
        this.model = model;
        this.embedder = embedder;
        this.concepts = concepts;
        this.dates = dates;
    }

    /// Of words alone.
    public static Triage shipped() {
        return of(Model.shipped(Model.WORDS), null);
    }

    /// With vectors of meaning where the weights were learned from those of this model, else of words alone.
    public static Triage shipped(@Nullable Embedder embedder) {
        if (embedder == null) {
            return shipped();
        }
        Model model = Model.shipped(Model.VECTORS);
        return model.meaning().embedder().equals(embedder.name()) ? of(model, embedder) : shipped();
    }

    static Triage of(Model model, @Nullable Embedder embedder) {
        return new Triage(model, embedder, Concepts.shipped(), DatedRules.shipped());
    }

    /// Whether vectors of meaning count.
    public boolean knowsMeaning() {
        return embedder != null;
    }

    /// @param text what the system does, for whom and with which data; the first 20,000 characters count
    /// @param asOf the day whose state of the law is asked for
    public Suggestions of(String text, LocalDate asOf) {
        var description = Description.of(text, concepts);
        var vector = model.vector(description, embedder);
        var quote = new Quote(description.text(), vector);
        return new Suggestions(
                points(model.practices(), Group.PROHIBITED, vector, quote, asOf),
                points(model.uses(), Group.HIGH_RISK, vector, quote, asOf),
                duties(vector, quote, asOf),
                round(probability(Group.MINIMAL, vector)));
    }

    private double probability(Group group, List<Vocabulary.Entry> vector) {
        return head(group).probabilities(vector)[YES];
    }

    private Head head(Group group) {
        return model.groups().get(List.of(Group.values()).indexOf(group));
    }

    /// The first has the probability of the group, the others what they have beside it.
    private List<Suggestion> points(
            Head head, Group group, List<Vocabulary.Entry> vector, Quote quote, LocalDate asOf) {
        double probability = probability(group, vector);
        double[] each = head.probabilities(vector);
        int[] best = IntStream.range(0, each.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -each[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        var found = new ArrayList<Suggestion>();
        for (int c : best) {
            double score = probability * each[c] / each[best[0]];
            if (found.size() >= POINTS_MAX || (found.size() >= POINTS_MIN && score < SHOWN_MIN)) {
                break;
            }
            int point = c;
            IntToDoubleFunction push =
                    feature -> head.push(point, feature) + head(group).push(YES, feature);
            found.add(suggestion(head.classes().get(c), score, quote.of(push), asOf));
        }
        return found;
    }

    /// Paragraphs of Article 50 hold beside a ban and a high risk, too.
    private List<Suggestion> duties(List<Vocabulary.Entry> vector, Quote quote, LocalDate asOf) {
        double group = probability(Group.TRANSPARENCY, vector);
        double[] each = model.duties().stream()
                .mapToDouble(head -> head.probabilities(vector)[YES])
                .toArray();
        double most =
                IntStream.range(0, each.length).mapToDouble(i -> each[i]).max().orElse(1);
        return IntStream.range(0, each.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -each[i]))
                .filter(i -> group >= DUTY_MIN && (each[i] == most || each[i] >= DUTY_MIN))
                .map(i -> suggestion(
                        Model.DUTIES.get(i),
                        each[i] == most ? group : Math.min(group, each[i]),
                        quote.of(feature -> model.duties().get(i).push(YES, feature)),
                        asOf))
                .toList();
    }

    private Suggestion suggestion(String unit, double score, String because, LocalDate asOf) {
        return new Suggestion(unit, round(score), because, dates.of(unit, asOf));
    }

    private static double round(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }

    /// Every point and paragraph that it can name.
    public List<String> units() {
        return Stream.of(model.practices().classes(), model.uses().classes(), Model.DUTIES)
                .flatMap(List::stream)
                .toList();
    }
}
