package continent.portal.aiact.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitLinksTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    @Test
    void a_unit_is_a_place_on_the_page_of_its_article_annex_or_recital() {
        assertThat(UnitLinks.address("art_6", DAY)).isEqualTo("/law/art_6?asOf=2026-12-01");
        assertThat(UnitLinks.address("art_6_3", DAY)).isEqualTo("/law/art_6?asOf=2026-12-01#art_6_3");
        assertThat(UnitLinks.address("art_5_1_h_iii", DAY)).isEqualTo("/law/art_5?asOf=2026-12-01#art_5_1_h_iii");
        assertThat(UnitLinks.address("anx_III_4_a", DAY)).isEqualTo("/law/anx_III?asOf=2026-12-01#anx_III_4_a");
        assertThat(UnitLinks.address("rec_53", DAY)).isEqualTo("/law/rec_53?asOf=2026-12-01");
    }

    @Test
    void what_is_no_unit_of_the_act_leads_nowhere() {
        assertThat(UnitLinks.address("high-risk", DAY)).isEmpty();
        assertThat(UnitLinks.address("guidelines_2", DAY)).isEmpty();
    }
}
