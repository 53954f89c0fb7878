package continent.portal.projects.internal;

import continent.instruments.dossier.documents.DocumentDefinition;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import continent.portal.frame.Input;
import java.util.Map;
import java.util.Optional;

/// What a person states for a field of a document, from a form or from JSON.
record Statement(String document, String field, String text) {

    static final int TEXT_LENGTH_MAX = 20_000;

    static Statement read(Input input, Dossiers dossiers) {
        String document = input.text("document", 80);
        String field = input.text("field", 80);
        String text = input.text("text", TEXT_LENGTH_MAX);
        var definition = dossiers.definition(document);
        if (definition.isEmpty()) {
            input.refuse("document", "document", "There is no document of this name.");
        } else if (field(definition, field).isEmpty()) {
            input.refuse("field", "field", "The document has no field of this name.");
        }
        return new Statement(document, field, text);
    }

    private static Optional<DocumentDefinition.Field> field(Optional<DocumentDefinition> definition, String id) {
        return definition.stream()
                .flatMap(found -> found.fields().stream())
                .filter(found -> found.id().equals(id))
                .findFirst();
    }

    /// The same words for the same field are one statement, however often they are sent.
    String key() {
        return Hash.sha256(CanonicalJson.text(Map.of("document", document, "field", field, "text", text)));
    }
}
