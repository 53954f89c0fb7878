package continent.cli.act;

import continent.instruments.aiact.text.LawStore.Published;
import continent.instruments.aiact.text.read.LawImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import says about each text.
final class ImportReport {

    private static final int NAMED_MAX = 12;

    private ImportReport() {}

    /// `{language, from, source, act, authentic, sha256, units, outcome, added, changed, removed, version}`.
    static Map<String, @Nullable Object> json(LawImport.Entry entry) {
        var text = entry.text();
        var published = entry.published();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("language", text.language());
        map.put("from", entry.from().toString());
        map.put("source", text.kind().name().toLowerCase(Locale.ROOT));
        map.put("act", text.act());
        map.put("authentic", text.authentic());
        map.put("sha256", text.sha256());
        map.put("units", text.units().size());
        map.put("outcome", published.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        map.put("added", published.added());
        map.put("changed", published.changed());
        map.put("removed", published.removed());
        map.put("version", published.version());
        return map;
    }

    static List<String> text(LawImport.Entry entry) {
        var text = entry.text();
        var lines = new ArrayList<String>();
        lines.add(text.language() + ", in force from " + entry.from() + ": "
                + text.units().size() + " units from " + text.kind() + ", " + text.act()
                + (text.authentic() ? "" : " (consolidated, not authentic)"));
        var published = entry.published();
        switch (published.outcome()) {
            case FIRST -> lines.add("  the first text in this language");
            case UNCHANGED -> lines.add("  it was imported before; nothing changed");
            case BETTER_KNOWN -> {
                lines.add("  a better source for this language and date is there already; nothing changed");
                changes(published, "against that source, not taken over", lines);
            }
            case NEW_DATE -> changes(published, "against the text in force before", lines);
            case REPLACED -> changes(published, "against the text that it takes the place of", lines);
        }
        return lines;
    }

    private static void changes(Published published, String against, List<String> lines) {
        lines.add("  " + against + ": " + published.added().size() + " units added, "
                + published.changed().size() + " changed, "
                + published.removed().size() + " removed");
        named("added", published.added(), lines);
        named("changed", published.changed(), lines);
        named("removed", published.removed(), lines);
    }

    private static void named(String what, List<String> ids, List<String> lines) {
        if (!ids.isEmpty()) {
            var first = ids.subList(0, Math.min(NAMED_MAX, ids.size()));
            int rest = ids.size() - first.size();
            lines.add("  " + what + ": " + String.join(", ", first)
                    + (rest > 0 ? " and " + rest + " more (--json)" : ""));
        }
    }
}
