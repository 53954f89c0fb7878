package continent.instruments.aiact.ask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/// Measures that come from where a unit stands: what its neighbours score, what kind of unit it is, and whether such
/// questions are mostly answered there.
final class Structure {

    private final Corpus corpus;
    private final List<Signs> kinds = Signs.kinds();
    private final Map<String, boolean[]> places = new HashMap<>();
    private final int[] roots;
    private final Map<String, double[]> shape = new LinkedHashMap<>();

    Structure(Corpus corpus) {
        this.corpus = corpus;
        int size = corpus.size();
        roots = new int[size];
        for (int unit = 0; unit < size; unit++) {
            roots[unit] = corpus.parent(unit) < 0 ? unit : roots[corpus.parent(unit)];
        }
        for (Signs kind : kinds) {
            boolean[] inside = new boolean[size];
            for (int unit = 0; unit < size; unit++) {
                String id = corpus.ids().get(unit);
                inside[unit] = kind.units().stream().anyMatch(root -> id.equals(root) || id.startsWith(root + "_"));
            }
            places.put(kind.name(), inside);
        }
        shape("recital", unit -> corpus.ids().get(unit).startsWith("rec_") ? 1 : 0);
        shape("whole-article", unit -> corpus.ids().get(unit).startsWith("art_") && corpus.parent(unit) < 0 ? 1 : 0);
        shape("whole-annex", unit -> corpus.ids().get(unit).startsWith("anx_") && corpus.parent(unit) < 0 ? 1 : 0);
        shape(
                "depth",
                unit -> corpus.ids().get(unit).chars().filter(c -> c == '_').count());
        shape("holds-others", unit -> corpus.children(unit).isEmpty() ? 0 : 1);
        shape("has-text", unit -> corpus.length(unit) > 0 ? 1 : 0);
        shape("length", unit -> Math.log(1 + corpus.length(unit)));
    }

    private void shape(String name, IntToDoubleFunction value) {
        double[] values = new double[corpus.size()];
        Arrays.setAll(values, value);
        shape.put(name, values);
    }

    Map<String, double[]> shape() {
        return shape;
    }

    /// @param mixed a first guess of each unit's score
    Map<String, double[]> around(double[] mixed) {
        int size = mixed.length;
        double[] child = new double[size];
        double[] up = new double[size];
        double[] root = new double[size];
        double most = 1e-9;
        for (int unit = 0; unit < size; unit++) {
            int parent = corpus.parent(unit);
            if (parent >= 0) {
                child[parent] = Math.max(child[parent], mixed[unit]);
                up[unit] = mixed[parent];
            }
            root[roots[unit]] = Math.max(root[roots[unit]], mixed[unit]);
            most = Math.max(most, mixed[unit]);
        }
        var columns = new LinkedHashMap<String, double[]>();
        double[] overChild = new double[size];
        double[] overUp = new double[size];
        double[] best = new double[size];
        double[] inRoot = new double[size];
        for (int unit = 0; unit < size; unit++) {
            overChild[unit] = corpus.children(unit).isEmpty() ? 0 : Math.max(0, mixed[unit] - child[unit]);
            overUp[unit] = Math.max(0, mixed[unit] - up[unit]);
            best[unit] = Math.pow(mixed[unit] / most, 4);
            inRoot[unit] = root[roots[unit]];
        }
        columns.put("child", child);
        columns.put("parent", up);
        columns.put("over-child", overChild);
        columns.put("over-parent", overUp);
        columns.put("article", inRoot);
        columns.put("best", best);
        return columns;
    }

    /// For each kind of question two measures: that the question is of it and the unit one of its, and that only the
    /// unit is.
    Map<String, double[]> kinds(String folded) {
        var columns = new LinkedHashMap<String, double[]>();
        for (Signs kind : kinds) {
            boolean asked = kind.in(folded);
            boolean[] inside = Objects.requireNonNull(places.get(kind.name()));
            double[] yes = new double[inside.length];
            double[] no = new double[inside.length];
            for (int unit = 0; unit < inside.length; unit++) {
                yes[unit] = inside[unit] && asked ? 1 : 0;
                no[unit] = inside[unit] && !asked ? 1 : 0;
            }
            columns.put("kind-" + kind.name(), yes);
            columns.put("unasked-" + kind.name(), no);
        }
        return columns;
    }
}
