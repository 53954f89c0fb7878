package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.Wording;
import continent.portal.aiact.internal.explorer.Block.Run;
import continent.portal.aiact.internal.explorer.UnitView.Note;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects the definitions and recitals that a page names, so that each can be opened beside the text.
record Notes(@Nullable Reading reading, GuideWords guide, UnitNames names, Asked asked) {

    List<Note> of(List<Block> blocks, List<String> recitals, Map<String, Side> sides) {
        if (reading == null) {
            return List.of();
        }
        var wanted = new LinkedHashSet<String>();
        terms(blocks, wanted);
        wanted.addAll(recitals);
        sides.values()
                .forEach(side ->
                        side.recitals().forEach(link -> wanted.add(link.href().substring("#note-".length()))));
        var notes = new ArrayList<Note>();
        for (String id : wanted) {
            reading.view().unit(id).ifPresent(wording -> notes.add(note(wording)));
        }
        return notes;
    }

    private static void terms(List<Block> blocks, Set<String> found) {
        for (Block block : blocks) {
            for (Block.Part part : block.parts()) {
                part.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.cells().stream())
                        .flatMap(List::stream)
                        .map(Run::term)
                        .filter(term -> term != null)
                        .forEach(found::add);
                terms(part.children(), found);
            }
        }
    }

    private Note note(Wording wording) {
        var lines = new ArrayList<String>();
        Stream<Wording> all = reading == null ? Stream.of() : reading.view().subtree(wording.id());
        all.forEach(unit -> {
            String text = unit.unit().text();
            String label = unit.id().equals(wording.id()) ? "" : unit.unit().label();
            if (text != null) {
                lines.add((label == null || label.isEmpty() ? "" : label + " ") + text.replace('\t', ' '));
            }
        });
        return new Note(
                "note-" + wording.id(), names.of(wording.id()), asked.language(), lines, asked.unit(wording.id()));
    }
}
