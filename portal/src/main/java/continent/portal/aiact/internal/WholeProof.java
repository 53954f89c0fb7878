package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.ResultView.Next;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole proof of one conclusion.
///
/// @param settle the question that settles it, where it is open; null else
/// @param ask    where that question is asked; empty else
/// @param back   the result that it belongs to, at the conclusion
public record WholeProof(
        String title,
        LocalDate asOf,
        String law,
        Tag tag,
        List<Cite> cites,
        String dates,
        @Nullable Next settle,
        String ask,
        ProofView proof,
        String back) {

    static WholeProof of(Assessment.Concluded one, Assessment assessment, Words words, Place place) {
        var asOf = assessment.asOf();
        var settling = new Missing(words.rules(), assessment).question(one);
        return new WholeProof(
                words.conclusion(one.id()),
                asOf,
                assessment.law(),
                words.tag(one.value()),
                words.cites(one.cites(), asOf),
                words.when(one, asOf),
                settling.map(fact -> new Next(fact, words.question(fact))).orElse(null),
                settling.map(place::ask).orElse(""),
                ProofView.whole(one.proof(), words, asOf),
                place.result() + "#" + one.id());
    }
}
