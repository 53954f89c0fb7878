package continent.instruments.aiact.text.read;

import continent.kernel.Hash;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Formex documents, gathered by language.
final class FormexSet {

    private final TreeMap<String, Language> languages = new TreeMap<>();

    /// The documents of one language.
    static final class Language {
        private final String language;
        private final List<Document> documents = new ArrayList<>();
        private final List<String> hashes = new ArrayList<>();
        private String name = "";
        private Act act = new Act("32024R1689", null);

        private Language(String language) {
            this.language = language;
        }

        String language() {
            return language;
        }

        List<Document> documents() {
            return documents;
        }

        String name() {
            return name;
        }

        Act act() {
            return act;
        }

        /// Of the one file, or of the sorted hashes of several.
        String sha256() {
            return hashes.size() == 1
                    ? hashes.getFirst()
                    : Hash.sha256(String.join("\n", hashes.stream().sorted().toList()));
        }
    }

    /// Adds a document. Those that only list others, tables of contents, are left out.
    Result<Boolean> add(LawFile file) {
        return XmlFiles.parse(file.name(), file.bytes()).then(document -> add(file, document));
    }

    private Result<Boolean> add(LawFile file, Document document) {
        Element root = document.getDocumentElement();
        switch (root.getTagName()) {
            case "DOC", "PUBLICATION", "CONS.LIST" -> {
                return Result.ok(false);
            }
            case "ACT", "CONS.ACT", "CONS.OTH", "ANNEX", "CONS.ANNEX", "COMBINED.FMX", "FORMEX" -> {}
            default -> {
                return LawFiles.refused(
                        file, "XML with the root element " + root.getTagName() + ", no Formex of an act");
            }
        }
        var act = act(root);
        if (act.isEmpty()) {
            return LawFiles.refused(file, "Formex of another act: " + number(root));
        }
        String language = Dom.first(root, "LG.DOC")
                .or(() -> Dom.first(root, "LG.OJ"))
                .map(FormexItems::text)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (!language.matches("[a-z]{2}")) {
            return Result.refused(
                    Refusal.of("no-language", file.name() + " doesn't say its language (LG.DOC)", file.name()));
        }
        var set = languages.computeIfAbsent(language, Language::new);
        if (!root.getTagName().contains("ANNEX") || set.name.isEmpty()) {
            set.name = file.name();
        }
        if (act.get().isConsolidated()) {
            set.act = act.get();
        }
        set.documents.add(document);
        set.hashes.add(Hash.sha256(file.bytes()));
        return Result.ok(true);
    }

    private static Optional<Act> act(Element root) {
        var consolidated = Dom.first(root, "INFO.CONSLEG");
        if (consolidated.isPresent()) {
            String reference = consolidated.get().getAttribute("CONSLEG.REF");
            return reference.contains("2024R1689")
                    ? Act.consolidated(consolidated.get().getAttribute("CONSLEG.DATE"))
                            .or(() -> Act.consolidated(consolidated.get().getAttribute("START.DATE")))
                    : Optional.empty();
        }
        return Act.in(number(root));
    }

    /// The number of the act that a document belongs to, such as `2024/1689`.
    private static String number(Element root) {
        var number = Dom.first(root, "NO.DOC");
        return number.map(element ->
                        Dom.child(element, "YEAR").map(FormexItems::text).orElse("") + "/"
                                + Dom.child(element, "NO.CURRENT")
                                        .map(FormexItems::text)
                                        .orElse(""))
                .orElse("no number");
    }

    List<Language> languages() {
        return List.copyOf(languages.values());
    }
}
