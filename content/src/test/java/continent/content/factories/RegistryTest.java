package continent.content.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.content.ActDate;
import continent.content.Content;
import continent.content.Fields;
import continent.kernel.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    private final Registry registry = Registry.load();

    @Test
    void there_are_19_factories_13_antennas_and_four_modes_of_access() {
        assertThat(registry.factories()).hasSize(19);
        assertThat(registry.antennas()).hasSize(13);
        assertThat(registry.modes())
                .extracting(AccessMode::id)
                .containsExactly("playground", "fast-lane", "large-scale", "ai-for-science");
    }

    @Test
    void the_plans_thirteen_factories_are_those_selected_before_it() {
        assertThat(registry.factories())
                .filteredOn(factory -> factory.selected().isBefore(LocalDate.of(2025, 4, 9)))
                .hasSize(13);
    }

    @Test
    void every_country_is_one_and_every_host_stands_in_its_own_consortium() {
        List<String> countries = List.of(Locale.getISOCountries());
        registry.sites().forEach(site -> assertThat(countries).contains(site.country()));
        registry.factories().forEach(factory -> assertThat(factory.consortium()).contains(factory.country()));
    }

    @Test
    void figures_that_contradict_each_other_are_both_kept() {
        assertThat(registry.factories())
                .filteredOn(Factory::disputed)
                .singleElement()
                .satisfies(factory -> {
                    assertThat(factory.id()).isEqualTo("luxembourg");
                    assertThat(factory.accelerators())
                            .extracting(Factory.Claim::count)
                            .containsExactly(1008L, 2100L);
                });
    }

    @Test
    void counts_agree_with_the_nodes_that_they_are_made_of() {
        registry.factories().stream()
                .flatMap(factory -> factory.accelerators().stream())
                .forEach(claim -> {
                    Long count = claim.count();
                    Long nodes = claim.nodes();
                    Long perNode = claim.perNode();
                    if (count != null && nodes != null && perNode != null) {
                        assertThat(nodes * perNode).isEqualTo(count);
                    }
                });
    }

    @Test
    void an_unknown_figure_is_null_and_never_zero() {
        assertThat(registry.factories().stream().flatMap(factory -> factory.accelerators().stream()))
                .noneMatch(claim -> Long.valueOf(0).equals(claim.count()))
                .anyMatch(claim -> claim.count() == null);
    }

    @Test
    void a_field_that_nobody_reads_is_refused_with_its_line() {
        var node = Yaml.read("en: yes\nnb: ja\nsv: ja\n").orThrow();
        var fields = new Fields("a.yaml", node);
        fields.text("en");
        fields.text("nb");
        assertThatThrownBy(fields::complete).hasMessage("a.yaml, line 3: the field 'sv' is not known here");
        assertThatThrownBy(() -> fields.text("de")).hasMessage("a.yaml, line 1: the field 'de' is missing");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-12-02", "2026-12-02, 2026-12-02", "2026-12-03, 2027-08-02", "2024-01-01, 2024-08-01"})
    void the_next_date_of_the_act_is_the_first_that_is_not_past(LocalDate today, LocalDate next) {
        assertThat(ActDate.next(ActDate.all(), today))
                .get()
                .extracting(ActDate::day)
                .isEqualTo(next);
    }

    @Test
    void after_the_last_date_there_is_none() {
        assertThat(ActDate.next(ActDate.all(), LocalDate.of(2031, 1, 1))).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_a_defect() {
        assertThatThrownBy(() -> Content.text("factories/none.yaml")).isInstanceOf(IllegalArgumentException.class);
    }
}
