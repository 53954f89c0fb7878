package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.Nearest;
import continent.engines.rules.RuleSet;
import continent.portal.frame.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A check that stands in an address: a date and answers, in the order in which they were given, and nothing else.
///
/// `?asOf=2026-12-01&rules=4f2a…&subject.aiSystem=yes&bio.used=unknown`. The same address gives the same result as of
/// the
/// same date; `rules` names the version of the rules that it was made with, so that a result by other rules can say so.
///
/// @param answers null means "don't know"
/// @param made    the version of the rules that the address names; empty where it names none
record CheckAddress(LocalDate asOf, Map<String, @Nullable Object> answers, String made) {

    static final String UNKNOWN = "unknown";
    private static final int ANSWERS_MAX = 400;
    private static final int VALUE_LENGTH_MAX = 80;

    CheckAddress(LocalDate asOf, Map<String, @Nullable Object> answers) {
        this(asOf, answers, "");
    }

    /// Reads the answers among the fields of a query; an answer without a value is left out and named in `blank`.
    ///
    /// @param prefix such as `if.`; empty for the answers themselves
    /// @throws Problem where a field names a fact that there is not
    static Map<String, @Nullable Object> answers(
            Map<String, String> given, String prefix, RuleSet rules, List<String> blank) {
        if (given.size() > ANSWERS_MAX) {
            throw Problem.of(400, "too-many", "More than " + ANSWERS_MAX + " answers are not taken.");
        }
        var answers = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((field, value) -> {
            String name = field.startsWith(prefix) ? field.substring(prefix.length()) : "";
            var fact = rules.fact(name);
            if (fact.isPresent() && value.length() <= VALUE_LENGTH_MAX) {
                if (value.isEmpty()) {
                    blank.add(name);
                } else {
                    answers.put(name, value(fact.get(), value));
                }
            } else if (name.contains(".") && !name.startsWith("if.")) {
                throw unknown(name, rules);
            }
        });
        return answers;
    }

    private static Problem unknown(String name, RuleSet rules) {
        var near = Nearest.of(name, rules.facts().stream().map(Fact::id).toList());
        return Problem.of(400, "unknown-fact", "There is no such fact; nearest are " + String.join(", ", near) + ".");
    }

    /// What was typed as a value of the fact; null for "don't know".
    static @Nullable Object value(Fact fact, String typed) {
        if (typed.equals(UNKNOWN)) {
            return null;
        }
        if (fact.type() instanceof FactType.YesNo) {
            return List.of("yes", "no").contains(typed) ? (Object) typed.equals("yes") : typed;
        }
        return typed.strip();
    }

    static String typed(@Nullable Object value) {
        return switch (value) {
            case null -> UNKNOWN;
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    /// The answers that say something.
    Map<String, @Nullable Object> known() {
        var known = new LinkedHashMap<>(answers);
        known.values().removeIf(java.util.Objects::isNull);
        return known;
    }

    /// As fields of a form.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("asOf", asOf.toString());
        answers.forEach((fact, value) -> fields.put(fact, typed(value)));
        return fields;
    }

    /// As a query, with "don't know".
    String query() {
        return query(fields());
    }

    /// As fields that can be shared: what is known, and the rules that it was answered with.
    Map<String, String> sharedFields(String version) {
        var fields = new CheckAddress(asOf, known()).fields();
        fields.put("rules", version);
        return fields;
    }

    /// The same as a query.
    String shared(String version) {
        return query(sharedFields(version));
    }

    static String query(Map<String, String> fields) {
        var parts = new ArrayList<String>();
        fields.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", parts);
    }
}
