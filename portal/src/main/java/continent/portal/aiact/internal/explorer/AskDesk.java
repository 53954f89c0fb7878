package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.ask.Answer;
import continent.instruments.aiact.ask.Asking;
import continent.instruments.aiact.text.Law;
import continent.portal.aiact.internal.Meaning;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Answers questions from the law as imported; what is looked up is built when the first question of a day of the law
/// comes in, and kept for the few days asked for last.
@Component
class AskDesk {

    static final int QUESTION_MAX = 500;
    private static final int UNITS = 6;
    private static final int KEPT_MAX = 4;

    private final LawLibrary library;
    private final Meaning meaning;
    private final Map<Of, Asking> kept = new LinkedHashMap<>(KEPT_MAX, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Asking> eldest) {
            return size() > KEPT_MAX;
        }
    };

    private record Of(Law law, LocalDate day) {}

    AskDesk(LawLibrary library, Meaning meaning) {
        this.library = library;
        this.meaning = meaning;
    }

    /// Whether nearness in meaning counts beside the words.
    boolean knowsMeaning() {
        return meaning.embedder() != null;
    }

    /// @param language what to answer in; English where there is no glossary of it
    Answer answer(String question, LocalDate day, String language) {
        String spoken = Asking.languages().contains(language) ? language : "en";
        return asking(day).ask(question, spoken, UNITS).orThrow();
    }

    private Asking asking(LocalDate day) {
        synchronized (kept) {
            return kept.computeIfAbsent(
                    new Of(library.law(), day),
                    of -> new Asking(of.law(), of.day(), library.guide(), meaning.embedder()));
        }
    }
}
