package continent.cli.data;

import java.util.ArrayList;
import java.util.List;

/// The chain that speed is measured with: that of FineWeb, as `datatrove_chain.py` runs it.
final class BenchRecipe {

    private BenchRecipe() {}

    /// @param language whether the language is told first and English kept
    static String text(boolean language) {
        var lines = new ArrayList<>(List.of("version: 1", "name: bench", "steps:"));
        if (language) {
            lines.add("  - {name: language, options: {keep: [en], confidence-min: 0.65}}");
        }
        lines.addAll(List.of(
                "  - name: gopher-repetition",
                "  - name: gopher-quality",
                "  - {name: c4, options: {terminal-punct: false}}",
                "  - name: fineweb",
                "  - {name: near-duplicates, options: {threshold: 0}}"));
        return String.join("\n", lines) + "\n";
    }
}
