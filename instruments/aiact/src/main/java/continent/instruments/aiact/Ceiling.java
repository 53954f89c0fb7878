package continent.instruments.aiact;

import continent.engines.rules.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How high a fine may be: a ceiling, no forecast.
///
/// @param conclusion that a breach would be subject to it
/// @param unit       the provision that sets it
/// @param exposed    met, or unknown while facts are missing
/// @param amount     euro; null where only a share counts
/// @param share      percent of the worldwide annual turnover; null where only the amount counts
/// @param euro       the ceiling in euro; null while it is unknown, and for [Basis#OF_A_DAY]
public record Ceiling(
        String conclusion,
        String unit,
        Truth exposed,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal share,
        Basis basis,
        @Nullable BigDecimal euro,
        LocalDate appliesFrom,
        String source) {

    /// Which of amount and share is the ceiling.
    public enum Basis {
        HIGHER,
        LOWER,
        /// The amount alone: for bodies of the Union, and for those who are no undertaking.
        AMOUNT,
        /// A share of the average daily turnover, for each day.
        OF_A_DAY,
        /// Not settled yet: the size of the organisation, or whether it is an undertaking, is missing.
        UNKNOWN
    }
}
