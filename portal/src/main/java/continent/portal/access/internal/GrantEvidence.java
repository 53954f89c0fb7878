package continent.portal.access.internal;

import static java.util.Objects.requireNonNull;

import continent.instruments.compute.JobEvidence;
import continent.portal.access.Grant;
import continent.portal.projects.EvidenceRecorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the dossier of an award, within the award's transaction.
@Component
class GrantEvidence {

    private final ApplicationEventPublisher events;

    GrantEvidence(ApplicationEventPublisher events) {
        this.events = events;
    }

    void awarded(Grant grant) {
        var payload = JobEvidence.granted(
                grant.site(),
                grant.id(),
                grant.amount(),
                grant.mode(),
                requireNonNull(grant.from()),
                requireNonNull(grant.until()));
        events.publishEvent(
                new EvidenceRecorded(grant.project(), "compute.granted", 1, grant.id(), grant.id(), payload));
    }
}
