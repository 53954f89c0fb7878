package continent.portal.aiact.internal;

import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.Ceiling;
import continent.instruments.aiact.Ceilings;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says in words how high fines may be.
record CeilingLines(Words words, Assessment assessment) {

    private static final int CENTS = 2;

    /// Those that a breach would be subject to, before those that may be.
    List<CeilingLine> all() {
        var ceilings = Ceilings.of(assessment);
        return List.of(Truth.MET, Truth.UNKNOWN).stream()
                .flatMap(exposed -> ceilings.stream().filter(one -> one.exposed() == exposed))
                .map(this::line)
                .toList();
    }

    private CeilingLine line(Ceiling one) {
        return new CeilingLine(
                words.conclusion(one.conclusion()),
                words.cites(List.of(one.unit()), assessment.asOf()).getFirst(),
                words.tag(one.exposed()),
                measure(one),
                euro(one),
                words.from(one.appliesFrom(), assessment.asOf()));
    }

    private String measure(Ceiling one) {
        String amount = money(one.amount());
        String share =
                one.share() == null ? "" : words.texts().number(one.share().doubleValue(), 1);
        String key = switch (one.basis()) {
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case AMOUNT -> "amount";
            case OF_A_DAY -> "ofADay";
            case UNKNOWN -> "undecided";
        };
        return words.texts().get("aiact.ceilings." + key, amount, share);
    }

    private String euro(Ceiling one) {
        if (one.euro() != null) {
            return money(one.euro());
        }
        return words.texts()
                .get(one.basis() == Ceiling.Basis.OF_A_DAY ? "aiact.ceilings.day" : "aiact.ceilings.unknown");
    }

    private String money(@Nullable BigDecimal euro) {
        return euro == null
                ? ""
                : words.texts().get("aiact.ceilings.euro", words.texts().number(euro.doubleValue(), CENTS));
    }
}
