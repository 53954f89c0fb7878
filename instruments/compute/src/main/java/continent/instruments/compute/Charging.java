package continent.instruments.compute;

import continent.kernel.Quantity;

/// What a job costs: the processor time that it used, in whole cpu-seconds, rounded up.
///
/// One rule for every end: a cancelled, failed or stopped job costs what it used; a lost job costs what it had
/// used at its last heartbeat; a job that never started costs nothing. What goes beyond reservation and grant is
/// overrun, borne by the site (the ledger's rule).
public final class Charging {

    public static final String UNIT = "cpu-second";

    private Charging() {}

    public static Quantity charge(Metering metering) {
        return new Quantity((long) Math.ceil(metering.cpuSeconds()), UNIT);
    }
}
