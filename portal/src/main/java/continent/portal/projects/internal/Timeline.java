package continent.portal.projects.internal;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.portal.frame.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Entries and the state of the chain as pages show them.
@Component
class Timeline {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Sentences sentences;
    private final Dossiers dossiers;
    private final Dossier dossier;
    private final InstantSource clock;

    Timeline(Sentences sentences, Dossiers dossiers, Dossier dossier, InstantSource clock) {
        this.clock = clock;
        this.sentences = sentences;
        this.dossiers = dossiers;
        this.dossier = dossier;
    }

    TimelineLine line(Evidence entry, Texts texts) {
        return new TimelineLine(
                entry.seq(),
                entry.kind(),
                entry.header().recordedAt(),
                when(entry.header().recordedAt(), texts),
                sentences.of(entry, texts),
                sentences.path(entry),
                mark(entry.hash()),
                Arrays.stream(Part.Name.values())
                        .anyMatch(name -> entry.part(name).erased()));
    }

    private String when(Instant at, Texts texts) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        boolean today = day.equals(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        return today ? texts.get("projects.today", TIME_OF_DAY.format(at.atZone(ZoneOffset.UTC))) : texts.date(day);
    }

    /// Proves entries that were read just now.
    ChainState chain(String project, List<Evidence> entries) {
        return ChainState.of(dossier.head(project), dossiers.prove(project, entries));
    }

    /// Proves the chain now.
    ChainState chain(String project) {
        return ChainState.of(dossier.head(project), dossiers.prove(project));
    }

    static String mark(String hash) {
        return hash.substring(0, 4) + "…" + hash.substring(hash.length() - 2);
    }
}
