package continent.portal.projects.internal;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Draft;
import continent.instruments.dossier.EvidenceStore.Appended;
import continent.portal.projects.EvidenceAppended;
import continent.portal.projects.EvidenceRecorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes what was published into the dossier, in the publisher's transaction.
@Component
class EvidenceRecorder {

    private final Dossier dossier;
    private final ProjectStore projects;
    private final ApplicationEventPublisher events;

    EvidenceRecorder(Dossier dossier, ProjectStore projects, ApplicationEventPublisher events) {
        this.dossier = dossier;
        this.projects = projects;
        this.events = events;
    }

    /// @throws IllegalArgumentException where there is no such project
    /// @throws org.springframework.transaction.IllegalTransactionStateException where there is no transaction: the
    ///         work and its evidence would not share one fate
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EvidenceRecorded event) {
        if (projects.find(event.project()).isEmpty()) {
            throw new IllegalArgumentException("there is no project " + event.project());
        }
        var draft = new Draft(
                event.kind(), event.schemaVersion(), event.subject(), event.key(), event.payload(), event.personal());
        if (dossier.record(event.project(), draft) instanceof Appended.Done(var entry)) {
            var header = entry.header();
            events.publishEvent(new EvidenceAppended(
                    event.project(),
                    header.seq(),
                    header.kind(),
                    header.schemaVersion(),
                    header.subject(),
                    header.key(),
                    header.recordedAt(),
                    entry.payloadValue()));
        }
    }
}
