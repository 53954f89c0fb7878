package continent.instruments.aiact;

import continent.engines.rules.Period;
import continent.engines.rules.ProofNode;
import continent.engines.rules.Remark;
import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads an assessment back from the form that [AssessmentJson] writes, so that one that was kept is shown as it was
/// given, whatever the rules say by now. For what this product wrote itself, not for strangers' input.
public final class AssessmentReader {

    private AssessmentReader() {}

    public static Assessment read(Map<String, @Nullable Object> answer, Map<String, @Nullable Object> origins) {
        LocalDate asOf = LocalDate.parse(text(answer, "asOf"));
        var sources = new LinkedHashMap<String, String>();
        origins.forEach((fact, origin) -> sources.put(fact, String.valueOf(origin)));
        var facts = new LinkedHashMap<String, Object>();
        map(answer.get("facts")).forEach((fact, value) -> {
            if (value != null) {
                facts.put(fact, value);
            }
        });
        return new Assessment(
                asOf,
                text(answer, "law"),
                facts,
                sources,
                conclusions(maps(answer.get("conclusions"))),
                obligations(answer.get("obligations")),
                obligations(answer.get("openObligations")),
                maps(answer.get("questions")).stream()
                        .map(one -> new Assessment.Question(text(one, "id"), number(one.get("settles"))))
                        .toList());
    }

    private static List<Assessment.Concluded> conclusions(List<Map<String, @Nullable Object>> all) {
        var cut = new LinkedHashMap<String, Later<ProofNode>>();
        all.forEach(one -> cut.put(text(one, "id"), new Later<>(one, () -> proof(map(one.get("proof"))))));
        return all.stream()
                .map(one -> conclusion(
                        one, id -> Objects.requireNonNull(cut.get(id), id).get()))
                .toList();
    }

    private static Assessment.Concluded conclusion(Map<String, @Nullable Object> one, Function<String, ProofNode> cut) {
        String id = text(one, "id");
        return new Assessment.Concluded(
                id,
                text(one, "group"),
                truth(one.get("value")),
                texts(one.get("cites")),
                LocalDate.parse(text(one, "appliesFrom")),
                // A lock of its own: to be whole it takes those of the proofs that it links to, one after another.
                new Later<>(new Object(), () -> ProofLinks.whole(cut.apply(id), cut)));
    }

    private static List<Assessment.Obligation> obligations(@Nullable Object list) {
        return maps(list).stream()
                .map(one -> new Assessment.Obligation(
                        text(one, "role"),
                        text(one, "unit"),
                        LocalDate.parse(text(one, "appliesFrom")),
                        "obligation." + text(one, "role") + "." + text(one, "unit")))
                .toList();
    }

    private static ProofNode proof(Map<String, @Nullable Object> node) {
        String from = text(node, "appliesFrom");
        var inForce = new Period(day(node.get("inForceFrom")), day(node.get("inForceTo")));
        return new ProofNode(
                text(node, "kind"),
                text(node, "id"),
                truth(node.get("value")),
                text(node, "detail"),
                texts(node.get("cites")),
                from.isEmpty() ? null : inForce,
                from.isEmpty() ? null : new Period(LocalDate.parse(from), null),
                new Remark(text(node, "note"), texts(node.get("sources"))),
                maps(node.get("because")).stream().map(AssessmentReader::proof).toList());
    }

    private static Truth truth(@Nullable Object value) {
        return value instanceof Boolean met ? Truth.of(met) : Truth.UNKNOWN;
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof String text ? LocalDate.parse(text) : null;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
        var maps = new ArrayList<Map<String, @Nullable Object>>();
        if (value instanceof List<?> list) {
            list.forEach(one -> maps.add(map(one)));
        }
        return maps;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, one) -> map.put(String.valueOf(key), one));
        }
        return map;
    }
}
