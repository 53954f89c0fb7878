package continent.portal.aiact.internal;

import continent.portal.aiact.internal.ResultView.Headline;
import continent.portal.frame.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The checker's page: one question, what was answered, what follows so far.
///
/// @param project   id; empty where anyone checks
/// @param action    where the answer goes
/// @param hidden    fields that go with it
/// @param question  null where nothing is left to ask
/// @param back      where the question before is asked again; empty at the first
/// @param result    where the result so far is shown
/// @param open      the address that anyone can open: answers and date, nothing else
public record CheckView(
        String project,
        String action,
        Map<String, String> hidden,
        LocalDate asOf,
        @Nullable Asked question,
        String back,
        Progress progress,
        List<Given> given,
        List<Headline> headlines,
        String result,
        String open,
        Jump ask,
        Form form) {

    /// @param number  which question it is, from 1
    /// @param type    boolean, choice, number or date
    /// @param unit    of a number; empty else
    /// @param options value and label, for boolean and choice
    /// @param typed   what is chosen or typed already; empty for nothing
    /// @param effects what each answer settles
    public record Asked(
            String fact,
            int number,
            String type,
            String unit,
            String text,
            String help,
            List<Cite> cites,
            List<Option> options,
            String typed,
            List<Effect> effects) {}

    public record Option(String value, String label) {}

    /// @param count    conclusions that the answer settles
    /// @param settles  the first few of them, with their value
    public record Effect(String answer, int count, List<String> settles) {}

    /// @param settled conclusions that are settled, of `total`
    /// @param atMost  questions that may still be asked
    /// @param about   how many of them are to be expected; zero where nobody knows yet
    public record Progress(long settled, long total, long atMost, long about) {}

    /// @param change whether the question can be asked again
    /// @param origin where the answer comes from; empty where a person gave it
    public record Given(String fact, String text, String value, boolean change, String origin) {}
}
