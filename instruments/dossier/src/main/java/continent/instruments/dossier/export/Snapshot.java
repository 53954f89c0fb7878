package continent.instruments.dossier.export;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Head;
import continent.instruments.dossier.documents.DefinitionReader;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.instruments.dossier.documents.Projection;
import java.util.List;

/// A dossier at one state: what an export says.
///
/// @param project   the project's id
/// @param name      the project's name
/// @param entries   all of them, in order
/// @param documents the documents that the entries fill
public record Snapshot(String project, String name, List<Evidence> entries, List<ProjectedDocument> documents) {

    public Snapshot {
        entries = List.copyOf(entries);
        documents = List.copyOf(documents);
    }

    /// A snapshot with every document that there is.
    public static Snapshot of(String project, String name, List<Evidence> entries) {
        var documents = DefinitionReader.all().stream()
                .map(definition -> Projection.of(definition, entries))
                .toList();
        return new Snapshot(project, name, entries, documents);
    }

    public Head head() {
        return entries.isEmpty()
                ? Head.empty(project)
                : new Head(entries.getLast().seq(), entries.getLast().hash());
    }
}
