package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a question names the term that a unit defines, and whether it asks for its meaning.
final class Defined {

    private static final int SHORT_QUESTION = 4;

    private record Term(int unit, Set<String> stems) {}

    private final Corpus corpus;
    private final List<Term> terms = new ArrayList<>();
    private final Signs definition = Signs.kinds().stream()
            .filter(kind -> kind.name().equals("definition"))
            .findFirst()
            .orElseThrow();

    Defined(Corpus corpus) {
        this.corpus = corpus;
        for (int unit = 0; unit < corpus.size(); unit++) {
            var stems = new HashSet<>(corpus.defined(unit));
            if (!stems.isEmpty()) {
                terms.add(new Term(unit, stems));
            }
        }
    }

    Map<String, double[]> in(Terms question) {
        double[] named = new double[corpus.size()];
        double[] meant = new double[corpus.size()];
        var asked = new HashSet<String>();
        question.terms().forEach(term -> asked.add(term.stem()));
        boolean meaning = definition.in(question.folded());
        boolean brief = asked.size() <= SHORT_QUESTION;
        for (Term term : terms) {
            if (asked.containsAll(term.stems())) {
                double share = (double) term.stems().size() / asked.size();
                named[term.unit()] = share;
                meant[term.unit()] = (meaning ? 1 : 0) * (brief ? 1 : 0.5);
            }
        }
        var columns = new LinkedHashMap<String, double[]>();
        columns.put("term-named", named);
        columns.put("term-meant", meant);
        return columns;
    }
}
