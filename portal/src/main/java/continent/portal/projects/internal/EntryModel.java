package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import java.util.Arrays;
import java.util.List;

/// One entry of a dossier on a page of its own.
///
/// @param last     number of the newest entry
/// @param sentence in the reader's language
/// @param mayErase whether the reader may erase a part of it
public record EntryModel(
        Project project,
        Evidence entry,
        long last,
        String sentence,
        String path,
        List<PartView> parts,
        boolean mayErase) {

    /// @param name       `payload` or `personal`
    /// @param commitment in the header
    /// @param erased     whether content and salt are gone
    /// @param empty      whether it never held anything
    public record PartView(String name, String commitment, boolean erased, boolean empty, ShownValue value) {}

    static List<PartView> parts(Evidence entry, Texts texts) {
        return Arrays.stream(Part.Name.values())
                .map(name -> part(entry, name, texts))
                .toList();
    }

    private static PartView part(Evidence entry, Part.Name name, Texts texts) {
        var part = entry.part(name);
        var value = ShownValue.of(part instanceof Part.Kept kept ? kept.value() : java.util.Map.of(), texts);
        return new PartView(
                name.text(), entry.header().commitment(name), part.erased(), !part.erased() && !part.tells(), value);
    }

    /// The number as the files of an export carry it.
    public String number() {
        return String.format("%06d", entry.seq());
    }
}
