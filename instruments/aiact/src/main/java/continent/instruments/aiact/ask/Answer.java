package continent.instruments.aiact.ask;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was found for a question.
///
/// @param units    the best first, scores never rising
/// @param answer   plain text out of the passages; null where it abstains
/// @param passages what the answer quotes
/// @param note     what could not be done and why, null where there is nothing to say
/// @param likely   the probability that the Act answers
public record Answer(
        List<Found> units,
        @Nullable String answer,
        List<Passage> passages,
        @Nullable String note,
        double likely) {

    /// @param score       the sum of its explanation
    /// @param appliesFrom the first day on which it applies to anything, null where no rule says so
    /// @param because     what each measure adds to the score
    public record Found(String unit, double score, @Nullable LocalDate appliesFrom, Map<String, Double> because) {}

    /// @param version the day since which this wording is in force
    public record Passage(String unit, LocalDate version, String quote) {}

    public Answer {
        units = List.copyOf(units);
        passages = List.copyOf(passages);
    }

    public boolean abstained() {
        return answer == null;
    }

    /// `{units: [{unit, score, appliesFrom}], answer, abstained, passages: [{unit, version, quote}], note}`.
    ///
    /// @param explained whether each unit carries its explanation as `because`
    public Map<String, @Nullable Object> plain(boolean explained) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("units", units.stream().map(found -> plain(found, explained)).toList());
        map.put("answer", answer);
        map.put("abstained", abstained());
        map.put(
                "passages",
                passages.stream()
                        .map(passage -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("unit", passage.unit());
                            one.put("version", passage.version().toString());
                            one.put("quote", passage.quote());
                            return one;
                        })
                        .toList());
        map.put("note", note);
        return map;
    }

    private static Map<String, @Nullable Object> plain(Found found, boolean explained) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("unit", found.unit());
        map.put("score", found.score());
        map.put(
                "appliesFrom",
                found.appliesFrom() == null ? null : found.appliesFrom().toString());
        if (explained) {
            map.put("because", found.because());
        }
        return map;
    }
}
