package continent.engines.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The log of the IBM SP2 at KTH against figures of an independent simulator.
class KthTraceTest {

    private static final Demand SP2 = new Demand(100, 0);

    @Test
    void first_come_first_served_on_the_kth_log_agrees_with_the_reference() throws IOException {
        Figures figures = figures(new Fcfs());
        assertThat(figures.jobs()).isEqualTo(28_489);
        assertThat(figures.meanBoundedSlowdown()).isCloseTo(7_518, within(1.0));
        assertThat(figures.meanWaitSeconds()).isCloseTo(389_874, within(20.0));
        assertThat(figures.utilisation()).isCloseTo(0.689, within(0.001));
    }

    @Test
    void easy_on_the_kth_log_agrees_with_the_reference() throws IOException {
        Figures figures = figures(new EasyBackfill());
        assertThat(figures.meanBoundedSlowdown()).isCloseTo(89.4, within(0.1));
        assertThat(figures.meanWaitSeconds()).isCloseTo(6_827, within(5.0));
    }

    private static Figures figures(Policy policy) throws IOException {
        Path log = log();
        assumeTrue(log != null, "the trace KTH-SP2.swf of the shared data is not on this machine");
        try (var reader = Files.newBufferedReader(log)) {
            var trace = SwfTrace.read(reader).orThrow();
            var placements = Simulator.replay(trace, SP2, policy);
            assertThat(Validity.holds(placements, trace.size(), SP2)).isTrue();
            return Figures.of(placements, SP2.processors());
        }
    }

    /// Beside the project's root, wherever the tests run from.
    private static Path log() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path log = at.resolve("shared/data/traces/swf/KTH-SP2.swf");
            if (Files.exists(log)) {
                return log;
            }
        }
        return null;
    }
}
