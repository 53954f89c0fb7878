package continent.instruments.compute;

import java.util.Locale;

/// Energy by a stated model, for machines that can't measure it: cpu-seconds × watts of a busy core × PUE.
///
/// @param wattsPerBusyCore what one core at work adds, its share of memory, fans and power supply included
/// @param pue              power usage effectiveness of the room: all energy over that of the machines
/// @param source           where the two figures come from
public record EnergyModel(double wattsPerBusyCore, double pue, String source) {

    /// The word for figures that somebody set without a measurement.
    public static final String ASSUMPTION = "assumption of this instance";

    public EnergyModel {
        if (!(wattsPerBusyCore > 0 && wattsPerBusyCore <= 1_000) || !(pue >= 1 && pue <= 5) || source.isBlank()) {
            throw new IllegalArgumentException(
                    "no energy model: " + wattsPerBusyCore + " W, PUE " + pue + ", source '" + source + "'");
        }
    }

    /// Rounded to whole joules.
    public long joules(double cpuSeconds) {
        return Math.round(cpuSeconds * wattsPerBusyCore * pue);
    }

    /// The model as a sentence for the record.
    public String words() {
        return String.format(
                Locale.ROOT, "cpu-seconds × %s W per busy core × PUE %s (%s)", wattsPerBusyCore, pue, source);
    }
}
