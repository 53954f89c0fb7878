package continent.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.launcher.system.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills parts of the product at random moments of a tour, starts it again, and looks whether everything that was
/// acknowledged is still there, once. The moments come from a seed that each test's name shows.
class TourKillTest {

    private static final Duration END_MAX = Duration.ofSeconds(60);
    private static final int STEPS = 8;
    private static final int LATER_MILLIS_MAX = 6_000;

    private static RunningProduct product;

    /// What is killed, by the names that `status --json` gives to the pids.
    enum Victim {
        PORTAL("pid"),
        DATABASE("databasePid"),
        EVERYTHING("pid", "databasePid", "agentPid"),
        AGENT("agentPid");

        private final List<String> pids;

        Victim(String... pids) {
            this.pids = List.of(pids);
        }
    }

    /// @param step  how many steps are walked before the kill
    /// @param later milliseconds after that
    record Moment(long seed, Victim victim, int step, int later) {
        static Moment of(int seed) {
            var random = new SplittableRandom(seed);
            Victim victim = Victim.values()[seed % Victim.values().length];
            return new Moment(seed, victim, random.nextInt(1, STEPS), random.nextInt(LATER_MILLIS_MAX));
        }
    }

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
    }

    static Stream<Moment> few() {
        return Stream.of(Moment.of(8), Moment.of(5), Moment.of(2));
    }

    static Stream<Moment> many() {
        return IntStream.range(100, 120).mapToObj(Moment::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("few")
    void a_short_tour_survives_a_kill(Moment moment) {
        survives(moment, List.of("tour", "--json", "--small"));
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("many")
    void the_whole_tour_survives_a_kill(Moment moment) {
        survives(moment, List.of("tour", "--json"));
    }

    private static void survives(Moment moment, List<String> tour) {
        var broken = product.command(tour);
        Waiting.until(
                () -> broken.lines().size() >= moment.step()
                        || !broken.process().isAlive(),
                Duration.ofMinutes(5));
        Waiting.until(() -> !broken.process().isAlive(), Duration.ofMillis(moment.later()));
        String project = project(broken.lines());
        Map<Long, String> acknowledged = project.isEmpty() ? Map.of() : Books.acknowledged(product.api(), project);
        moment.victim().pids.forEach(product::kill);
        if (moment.victim() == Victim.AGENT) {
            product.start();
        } else {
            endsByItself(broken);
            product.start();
        }
        boolean finished = product.await(broken).exit() == 0;

        var whole = product.await(product.command(tour));
        assertThat(whole.exit())
                .as("the tour after the restart: %s %s", whole.out(), whole.err())
                .isZero();
        assertThat(whole.out()).hasSize(STEPS);
        Api api = product.api();
        if (!project.isEmpty()) {
            assertThat(Books.acknowledged(api, project)).containsAllEntriesOf(acknowledged);
            if (!finished && !project.equals(project(whole.out()))) {
                hasNothingLeft(api, project);
            }
        }
        for (String each : projects(project, project(whole.out()))) {
            Books.balance(api, each);
        }
    }

    /// The promise: a tour whose portal or database is gone ends within a minute and names the step.
    private static void endsByItself(RunningProduct.Command tour) {
        assertThat(Waiting.until(() -> !tour.process().isAlive(), END_MAX))
                .as("the tour ends by itself: %s", tour.lines())
                .isTrue();
        var ended = product.await(tour);
        if (ended.exit() != 0) {
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err()).contains("ends at the step '");
        }
    }

    /// A job goes on under the agent while the portal is down; where it ended before the next tour looked, the broken
    /// tour's project is whole and the next tour repeats instead of going on.
    private static void hasNothingLeft(Api api, String project) {
        assertThat(Evidence.of(api, project, ""))
                .as("the tour goes on with the project that it began, unless nothing is left to do there")
                .extracting(entry -> entry.text("kind"))
                .containsAll(Evidence.KINDS);
    }

    private static List<String> projects(String one, String other) {
        var both = new ArrayList<>(List.of(other));
        if (!one.isEmpty() && !one.equals(other)) {
            both.add(one);
        }
        return both;
    }

    /// The project that the tour's second step names; empty where it didn't come so far.
    private static String project(List<String> lines) {
        return lines.stream()
                .map(line -> new Fields(Json.object(line).orThrow()))
                .filter(step -> step.text("step").equals("project") && Boolean.TRUE.equals(step.raw("ok")))
                .findFirst()
                .map(step -> step.object("figures").text("project"))
                .orElse("");
    }
}
