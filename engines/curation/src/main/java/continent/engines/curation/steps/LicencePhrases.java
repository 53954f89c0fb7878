package continent.engines.curation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Recognises common licences by phrases that stand in their text, notice or address and nowhere else.
///
/// A licence is found where all phrases of one of its rules occur and none of the phrases that speak for a
/// sibling do. Text is compared in lower case with white space, comment marks and quotes folded, so that line
/// breaks don't matter.
final class LicencePhrases {

    /// @param all    phrases that all have to occur
    /// @param except phrases of which none may
    private record Rule(String id, List<String> all, List<String> except) {}

    private static final int CHARACTERS_MAX = 400_000;
    private static final List<Rule> RULES = rules();
    private static final Set<String> KNOWN = known();

    private LicencePhrases() {}

    static Set<String> in(String text) {
        var found = new TreeSet<String>();
        String folded = folded(text);
        if (!mentions(folded)) {
            return found;
        }
        for (var rule : RULES) {
            if (rule.all.stream().allMatch(folded::contains)
                    && rule.except.stream().noneMatch(folded::contains)) {
                found.add(rule.id);
            }
        }
        return found;
    }

    static boolean isKnown(String id) {
        return KNOWN.contains(id);
    }

    /// Most documents speak of no licence; five searches say so.
    private static boolean mentions(String folded) {
        return folded.contains("licen")
                || folded.contains("permission")
                || folded.contains("redistribution")
                || folded.contains("creativecommons.org")
                || folded.contains("public domain");
    }

    private static String folded(String text) {
        String part = text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX);
        var out = new StringBuilder(part.length());
        boolean gap = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case ' ', '\t', '\n', '\r', '\u00A0', '*', '"', '“', '”', '\'', '‘', '’', '`', '#', '_' -> gap = true;
                default -> {
                    if (gap && !out.isEmpty()) {
                        out.append(' ');
                    }
                    gap = false;
                    out.append(c);
                }
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static Set<String> known() {
        var ids = new TreeSet<String>();
        RULES.forEach(rule -> ids.add(rule.id));
        return Set.copyOf(ids);
    }

    /// Lines of `licences.txt` beside this class: id, then phrases; `!` before one that must not occur.
    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (String line : Resource.lines("licences.txt")) {
            String[] parts = line.split(" \\| ");
            var all = new ArrayList<String>();
            var except = new ArrayList<String>();
            for (int i = 1; i < parts.length; i++) {
                String phrase = parts[i].strip();
                if (phrase.startsWith("!")) {
                    except.add(phrase.substring(1));
                } else {
                    all.add(phrase);
                }
            }
            rules.add(new Rule(parts[0].strip(), List.copyOf(all), List.copyOf(except)));
        }
        return List.copyOf(rules);
    }
}
