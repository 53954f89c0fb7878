package continent.instruments.aiact.triage;

import continent.engines.matching.Embedder;
import continent.instruments.aiact.Evaluation;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How good suggestions are on labelled descriptions, beside what the nearest description of the training set says.
public final class TriageEvaluation implements Evaluation {

    static final LocalDate DAY = LocalDate.of(2028, 8, 2);
    private static final int BINS = 10;
    static final int FEW = 3;

    private final List<Labelled> labelled;
    private final @Nullable Embedder embedder;

    /// What is suggested for one description.
    ///
    /// @param kind the class
    /// @param uses points of Annex III and acts of Annex I, best first
    record Told(Group kind, List<String> uses, double highest) {}

    /// @param embedder makes vectors of meaning; null to measure words alone
    public TriageEvaluation(@Nullable Embedder embedder) {
        this(List.of(), embedder);
    }

    private TriageEvaluation(List<Labelled> labelled, @Nullable Embedder embedder) {
        this.labelled = labelled;
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return "triage";
    }

    /// `development` was looked at while ideas were chosen; nothing was tuned on `final`.
    @Override
    public Map<String, List<Map<String, @Nullable Object>>> shipped() {
        var sets = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (String set : List.of("development", "final")) {
            sets.put(set, Labelled.rows(set));
        }
        return sets;
    }

    @Override
    public Result<List<Row>> run(String set, List<Map<String, @Nullable Object>> rows) {
        return Labelled.read(rows).map(read -> new TriageEvaluation(read, embedder).rows(set));
    }

    private List<Row> rows(String set) {
        var rows = new ArrayList<Row>();
        var nearest = new Nearest(Labelled.shipped("training"));
        if (embedder != null) {
            rows.add(row(set, "triage", Triage.shipped(embedder)));
        }
        rows.add(row(set, "triage, words alone", Triage.shipped()));
        rows.add(new Row(set, "nearest description", figures(one -> nearest.told(one.text()))));
        return rows;
    }

    private Row row(String set, String name, Triage triage) {
        return new Row(set, name, figures(one -> told(triage.of(one.text(), DAY))));
    }

    private static Told told(Suggestions suggestions) {
        double highest = Math.max(
                Math.max(Suggestions.first(suggestions.prohibited()), Suggestions.first(suggestions.highRisk())),
                Math.max(Suggestions.first(suggestions.transparency()), suggestions.minimal()));
        return new Told(
                suggestions.kind(),
                suggestions.highRisk().stream().map(Suggestion::unit).toList(),
                highest);
    }

    private Map<String, Double> figures(Function<Labelled, Told> suggest) {
        var told = labelled.stream().map(suggest).toList();
        var map = new LinkedHashMap<String, Double>();
        map.put("n-descriptions", (double) labelled.size());
        map.put("four classes right", share(told, (one, it) -> it.kind() == one.kind(), _ -> true));
        map.put(
                "prohibited, high-risk or neither right",
                share(told, (one, it) -> strict(it.kind()) == strict(one.kind()), _ -> true));
        map.put(
                "high-risk or not right, near a line",
                share(
                        told,
                        (one, it) -> (it.kind() == Group.HIGH_RISK) == (one.kind() == Group.HIGH_RISK),
                        Labelled::near));
        map.put("point of Annex III first", share(told, (one, it) -> among(one, it, 1), TriageEvaluation::ofAnnexIII));
        map.put(
                "point of Annex III among three",
                share(told, (one, it) -> among(one, it, FEW), TriageEvaluation::ofAnnexIII));
        for (Group group : Group.values()) {
            map.put("precision " + group.id(), ofThose(told, group, true));
            map.put("recall " + group.id(), ofThose(told, group, false));
        }
        map.put("calibration error", calibration(told));
        return map;
    }

    private static Group strict(Group kind) {
        return kind == Group.TRANSPARENCY ? Group.MINIMAL : kind;
    }

    private static boolean ofAnnexIII(Labelled one) {
        return one.highRisk().stream().anyMatch(unit -> unit.startsWith("anx_III"));
    }

    private static boolean among(Labelled one, Told told, int count) {
        return told.uses().stream().limit(count).anyMatch(one.highRisk()::contains);
    }

    @FunctionalInterface
    private interface Right {
        boolean is(Labelled one, Told told);
    }

    private double share(List<Told> told, Right right, Predicate<Labelled> of) {
        int all = 0;
        int good = 0;
        for (int i = 0; i < told.size(); i++) {
            if (of.test(labelled.get(i))) {
                all++;
                good += right.is(labelled.get(i), told.get(i)) ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : round((double) good / all);
    }

    private double ofThose(List<Told> told, Group group, boolean suggested) {
        var counts = new EnumMap<Group, Integer>(Group.class);
        int all = 0;
        for (int i = 0; i < told.size(); i++) {
            Group is = labelled.get(i).kind();
            Group said = told.get(i).kind();
            if ((suggested ? said : is) == group) {
                all++;
                counts.merge(suggested ? is : said, 1, Integer::sum);
            }
        }
        return all == 0 ? Double.NaN : round((double) counts.getOrDefault(group, 0) / all);
    }

    /// Expected calibration error of the most probable group: mean distance of what was claimed and what was right, in
    /// ten bins (Guo and others 2017).
    private double calibration(List<Told> told) {
        var bins = new ArrayList<double[]>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new double[3]);
        }
        for (int i = 0; i < told.size(); i++) {
            double claimed = Math.min(1, told.get(i).highest());
            double[] bin = bins.get(Math.min(BINS - 1, (int) (claimed * BINS)));
            bin[0]++;
            bin[1] += claimed;
            bin[2] += told.get(i).kind() == labelled.get(i).kind() ? 1 : 0;
        }
        return round(bins.stream()
                        .filter(bin -> bin[0] > 0)
                        .mapToDouble(bin -> Math.abs(bin[1] - bin[2]))
                        .sum()
                / Math.max(1, told.size()));
    }

    private static double round(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
