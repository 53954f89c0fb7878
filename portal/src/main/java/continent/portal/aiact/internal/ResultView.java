package continent.portal.aiact.internal;

import continent.portal.aiact.internal.CheckView.Given;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result: sets of conclusions, never one tier.
///
/// @param about     what was checked, when, and by which rules
/// @param sentence  how much is established and open
/// @param next      the question that settles most; null where nothing is left to ask
/// @param change    what changed since the assessment before; null where nothing is to be told
/// @param headlines the few conclusions that everything else hangs on
/// @param open      obligations that may follow yet
/// @param ceilings  how high fines for breaches may be
public record ResultView(
        About about,
        String sentence,
        @Nullable Next next,
        @Nullable ChangeView change,
        List<Headline> headlines,
        List<Group> groups,
        DutyTimeline duties,
        List<Duty> open,
        List<CeilingLine> ceilings,
        List<Given> facts,
        Links links) {

    /// @param project   id; empty where anyone checked
    /// @param made      when it was made, in words; empty where nothing is kept
    /// @param version   of the rules
    /// @param elsewhere the version that the address names, where it is another one; empty else
    public record About(String project, LocalDate asOf, String law, String version, String made, String elsewhere) {}

    public record Next(String fact, String question) {}

    /// @param how what decides it, in a few words; empty where nothing does
    public record Headline(String id, String title, Tag tag, String dates, String how) {}

    /// @param count how many are met, open, and neither, in words
    /// @param rest  what does not hold; folded
    public record Group(String id, String title, String count, List<Line> met, List<Line> open, List<Line> rest) {
        public boolean nothingKnown() {
            return met.isEmpty() && rest.isEmpty();
        }
    }

    /// @param proof    null where it stands on a page of its own only
    /// @param deciding answers that decide it
    /// @param settle   the question that settles it, where it is open; null else
    /// @param whole    the address of its whole proof, for the few; empty where a button leads there
    public record Line(
            String id,
            String title,
            Tag tag,
            List<Cite> cites,
            String dates,
            List<Answer> deciding,
            @Nullable Next settle,
            @Nullable ProofView proof,
            String whole) {}

    public record Answer(String question, String value) {}

    /// @param later whether it does not apply yet
    public record Duty(String role, String title, Cite unit, String dates, boolean later) {}

    /// @param again  where questions go on
    /// @param whatIf where other answers are tried
    /// @param open   the address that anyone can open
    /// @param share  the same with the host before it
    /// @param ask    sends `ask`, the fact to be asked
    /// @param prove  sends `of`, the conclusion to be proved
    public record Links(
            String again, String whatIf, String report, String json, String open, String share, Jump ask, Jump prove) {}
}
