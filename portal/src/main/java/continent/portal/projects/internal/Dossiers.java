package continent.portal.projects.internal;

import continent.instruments.dossier.ChainCheck;
import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Head;
import continent.instruments.dossier.Part;
import continent.instruments.dossier.documents.DefinitionReader;
import continent.instruments.dossier.documents.DocumentDefinition;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.instruments.dossier.documents.Projection;
import continent.instruments.dossier.export.DossierZip;
import continent.instruments.dossier.export.PublicKeys;
import continent.instruments.dossier.export.SigningKeys;
import continent.instruments.dossier.export.Snapshot;
import continent.portal.frame.Caller;
import continent.portal.projects.EvidenceRecorded;
import continent.portal.projects.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads, proves, exports, completes and erases dossiers.
@Component
class Dossiers {

    private final Dossier dossier;
    private final SigningKeys keys;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final List<DocumentDefinition> definitions = DefinitionReader.all();

    Dossiers(Dossier dossier, SigningKeys keys, ApplicationEventPublisher events, InstantSource clock) {
        this.dossier = dossier;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /// @param at when it was proved
    record Proof(ChainCheck.Outcome outcome, Instant at) {
        boolean holds() {
            return outcome instanceof ChainCheck.Outcome.Holds;
        }
    }

    /// Proves the chain as one state of the database shows it.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Proof prove(String project) {
        return new Proof(dossier.check(project), clock.instant());
    }

    /// Proves entries that were read before, against the head of their own state.
    Proof prove(String project, List<Evidence> entries) {
        var head = entries.isEmpty()
                ? Head.empty(project)
                : new Head(entries.getLast().seq(), entries.getLast().hash());
        return new Proof(ChainCheck.check(project, entries.iterator(), head), clock.instant());
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Evidence> all(String project) {
        return dossier.all(project);
    }

    Optional<Evidence> entry(String project, long seq) {
        return dossier.entry(project, seq);
    }

    Snapshot snapshot(Project project) {
        return snapshot(project, dossier.all(project.id()));
    }

    Snapshot snapshot(Project project, List<Evidence> entries) {
        var documents = definitions.stream()
                .map(definition -> Projection.of(definition, entries))
                .toList();
        return new Snapshot(project.id(), project.name(), entries, documents);
    }

    byte[] zip(Project project) {
        try {
            var out = new ByteArrayOutputStream();
            DossierZip.write(snapshot(project), keys, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The keys with which this instance signs and signed, oldest first.
    PublicKeys publicKeys() {
        try {
            return keys.publicKeys();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<DocumentDefinition> definition(String id) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst();
    }

    Optional<ProjectedDocument> document(String id, List<Evidence> entries) {
        return definition(id).map(definition -> Projection.of(definition, entries));
    }

    /// Records what a person states for a field of a document.
    ///
    /// @param key the same when the request is repeated
    @Transactional
    public void state(String project, String document, String field, String text, String key, Caller caller) {
        var payload = Map.of("document", document, "field", field, "text", text);
        events.publishEvent(new EvidenceRecorded(
                project, Projection.STATED, 1, document + "/" + field, key, payload, ProjectStore.by(caller)));
    }

    /// Erases a part, and says in the chain that it was done.
    ///
    /// @return whether there was something to erase
    @Transactional
    public boolean erase(String project, long seq, Part.Name part, Caller caller) {
        if (!dossier.erase(project, seq, part)) {
            return false;
        }
        var payload = Map.of("entry", seq, "part", part.text());
        events.publishEvent(new EvidenceRecorded(
                project,
                "dossier.erased",
                1,
                String.valueOf(seq),
                seq + "/" + part.text(),
                payload,
                ProjectStore.by(caller)));
        return true;
    }
}
