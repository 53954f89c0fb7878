package continent.portal.projects.internal;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.portal.frame.Texts;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// Entries and the state of the chain as pages show them.
@Component
class Timeline {

    private final Sentences sentences;
    private final Dossiers dossiers;
    private final Dossier dossier;

    Timeline(Sentences sentences, Dossiers dossiers, Dossier dossier) {
        this.sentences = sentences;
        this.dossiers = dossiers;
        this.dossier = dossier;
    }

    TimelineLine line(Evidence entry, Texts texts) {
        return new TimelineLine(
                entry.seq(),
                entry.kind(),
                entry.header().recordedAt(),
                sentences.of(entry, texts),
                sentences.path(entry),
                mark(entry.hash()),
                Arrays.stream(Part.Name.values())
                        .anyMatch(name -> entry.part(name).erased()));
    }

    /// Proves the chain now.
    ChainState chain(String project) {
        return ChainState.of(dossier.head(project), dossiers.prove(project));
    }

    static String mark(String hash) {
        return hash.substring(0, 4) + "…" + hash.substring(hash.length() - 2);
    }
}
