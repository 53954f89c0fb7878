package continent.portal.aiact.internal.explorer;

import java.time.LocalDate;
import java.util.List;

/// The days of the Act, to look at and to read.
///
/// @param days   of application, the earliest first
/// @param nowY   where today is in the drawing
/// @param height of the drawing
/// @param states of the text, with what was imported
public record TimelineView(Bar bar, List<Day> days, int nowY, int height, List<State> states) {

    /// @param y     its place on the scale; `labelY` that of its label, which makes room for others
    /// @param what  what begins, in the reader's language
    /// @param units what begins to apply then, in the rules' words, with what for
    public record Day(
            LocalDate day,
            boolean past,
            boolean next,
            int y,
            int labelY,
            String what,
            String cites,
            List<Begins> units) {}

    /// @param what in which case, empty where for all
    public record Begins(String what, List<LinkTo> units) {}

    /// @param act   that made it
    /// @param texts languages with where each text comes from
    public record State(LocalDate from, String act, List<String> texts, LinkTo read) {}
}
