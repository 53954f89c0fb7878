package continent.instruments.aiact;

import continent.content.Fields;
import continent.engines.rules.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The ceilings of fines that an assessment leads to, in euro where the turnover is known. Which of share and amount is
/// the ceiling is a conclusion of the rules, so that it is proved like all others; here it is only worked out.
public final class Ceilings {

    private static final String FILE = "ai-act/ceilings.yaml";
    private static final String TURNOVER = "org.turnover";
    private static final String UNDERTAKING = "org.undertaking";
    private static final int DIGITS_MAX = 18;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// One tier as it is shipped.
    ///
    /// @param lower   conclusions under which the lower of share and amount counts
    /// @param decided the conclusion that the share is the ceiling; null where nothing is compared
    record Tier(
            String conclusion,
            String unit,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal share,
            List<String> lower,
            @Nullable String decided,
            LocalDate from,
            String source) {}

    private static final List<Tier> TIERS = read();

    private Ceilings() {}

    private static List<Tier> read() {
        var file = Fields.of(FILE);
        var tiers = file.entries("ceilings", Ceilings::tier);
        file.complete();
        return tiers;
    }

    private static Tier tier(Fields fields) {
        return new Tier(
                fields.text("conclusion"),
                fields.text("unit"),
                number(fields, "amount"),
                number(fields, "share"),
                fields.has("lower") ? fields.texts("lower") : List.of(),
                fields.has("decided") ? fields.text("decided") : null,
                fields.day("from"),
                fields.source().name());
    }

    private static @Nullable BigDecimal number(Fields fields, String key) {
        return fields.has(key) ? BigDecimal.valueOf(Objects.requireNonNull(fields.wholeOrNull(key))) : null;
    }

    static List<Tier> tiers() {
        return TIERS;
    }

    /// Those that apply, or may once missing facts are known.
    public static List<Ceiling> of(Assessment assessment) {
        return TIERS.stream()
                .filter(tier -> value(assessment, tier.conclusion()) != Truth.NOT_MET)
                .map(tier -> ceiling(tier, assessment))
                .toList();
    }

    private static Ceiling ceiling(Tier tier, Assessment assessment) {
        return new Ceiling(
                tier.conclusion(),
                tier.unit(),
                value(assessment, tier.conclusion()),
                tier.amount(),
                tier.share(),
                basis(tier, assessment),
                euro(tier, assessment),
                assessment
                        .conclusion(tier.conclusion())
                        .map(Assessment.Concluded::appliesFrom)
                        .orElse(tier.from()),
                tier.source());
    }

    private static Ceiling.Basis basis(Tier tier, Assessment assessment) {
        if (tier.amount() == null) {
            return Ceiling.Basis.OF_A_DAY;
        }
        boolean noUndertaking = Boolean.FALSE.equals(assessment.facts().get(UNDERTAKING));
        if (tier.share() == null || (noUndertaking && !tier.lower().isEmpty())) {
            return Ceiling.Basis.AMOUNT;
        }
        var lower = tier.lower().stream().map(id -> value(assessment, id)).toList();
        if (lower.contains(Truth.MET)) {
            return Ceiling.Basis.LOWER;
        }
        return lower.contains(Truth.UNKNOWN) ? Ceiling.Basis.UNKNOWN : Ceiling.Basis.HIGHER;
    }

    private static @Nullable BigDecimal euro(Tier tier, Assessment assessment) {
        if (tier.decided() == null || tier.share() == null) {
            return tier.amount();
        }
        return switch (value(assessment, tier.decided())) {
            case NOT_MET -> tier.amount();
            case UNKNOWN -> null;
            case MET -> {
                Object turnover = assessment.facts().get(TURNOVER);
                yield turnover == null ? null : share(new BigDecimal(turnover.toString()), tier.share());
            }
        };
    }

    /// To the cent below. Amounts beyond all money, which a stranger may send as 1e999999, stay unknown.
    private static @Nullable BigDecimal share(BigDecimal turnover, BigDecimal percent) {
        return turnover.precision() - turnover.scale() > DIGITS_MAX
                ? null
                : turnover.multiply(percent).divide(HUNDRED, 2, RoundingMode.DOWN);
    }

    /// Answers that were kept before a conclusion existed don't have it: then it isn't known.
    private static Truth value(Assessment assessment, String conclusion) {
        return assessment
                .conclusion(conclusion)
                .map(Assessment.Concluded::value)
                .orElse(Truth.UNKNOWN);
    }
}
