package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Whether a question names the term that a unit defines, whether it asks for its meaning, and whether it holds little
/// else.
final class Defined {

    private static final double COVERED_MIN = 0.5;

    private record Term(int unit, Set<String> stems, double weight) {}

    private final Corpus corpus;
    private final List<Term> terms = new ArrayList<>();
    private final Signs definition = Signs.kinds().stream()
            .filter(kind -> kind.name().equals("definition"))
            .findFirst()
            .orElseThrow();

    Defined(Corpus corpus, ToDoubleFunction<String> weight) {
        this.corpus = corpus;
        for (int unit = 0; unit < corpus.size(); unit++) {
            var stems = new HashSet<>(corpus.defined(unit));
            if (!stems.isEmpty()) {
                double sum = stems.stream().mapToDouble(weight).sum();
                terms.add(new Term(unit, stems, sum));
            }
        }
    }

    Map<String, double[]> in(Terms question) {
        double[] named = new double[corpus.size()];
        double[] meant = new double[corpus.size()];
        double[] only = new double[corpus.size()];
        var asked = new HashMap<String, Double>();
        question.terms().forEach(term -> asked.put(term.stem(), term.weight()));
        boolean meaning = definition.in(question.folded());
        for (Term term : terms) {
            double shared = 0;
            for (String stem : term.stems()) {
                shared += asked.getOrDefault(stem, 0.0);
            }
            double covered = shared / term.weight();
            if (covered >= COVERED_MIN) {
                double share = shared / question.total();
                named[term.unit()] = covered * share;
                meant[term.unit()] = meaning ? covered * share : 0;
                only[term.unit()] = share > 0.75 ? covered : 0;
            }
        }
        var columns = new LinkedHashMap<String, double[]>();
        columns.put("term-named", named);
        columns.put("term-meant", meant);
        columns.put("term-only", only);
        return columns;
    }
}
