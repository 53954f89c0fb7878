package continent.engines.curation.steps;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `SPDX-License-Identifier: …` and licence expressions; only ids of the shape that SPDX gives them count.
final class SpdxTags {

    private static final Pattern TAG = Pattern.compile("SPDX-License-Identifier:[ \\t]{0,8}([A-Za-z0-9.+() -]{1,200})");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{1,60}\\+?");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH", "and", "or", "with");

    private SpdxTags() {}

    static Set<String> in(String text) {
        var found = new TreeSet<String>();
        if (text.contains("SPDX-License-Identifier:")) {
            var tags = TAG.matcher(text);
            while (tags.find()) {
                found.addAll(expression(tags.group(1)));
            }
        }
        return found;
    }

    /// The ids of an expression such as `(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0`; an
    /// exception counts with its licence (`GPL-2.0-only WITH Classpath-exception-2.0`). Prose gives nothing.
    static Set<String> expression(String text) {
        var found = new TreeSet<String>();
        String before = "";
        String operator = "AND";
        for (String part : text.replace('(', ' ').replace(')', ' ').strip().split("\\s+")) {
            if (OPERATORS.contains(part)) {
                operator = part.toUpperCase(java.util.Locale.ROOT);
                continue;
            }
            if (operator.isEmpty() || !ID.matcher(part).matches()) {
                break;
            }
            if (operator.equals("WITH") && !before.isEmpty()) {
                found.remove(before);
                found.add(before + " WITH " + part);
            } else if (LicencePhrases.isKnown(part) || part.startsWith("LicenseRef-") || part.matches(".*\\d.*")) {
                found.add(part);
            }
            before = part;
            operator = "";
        }
        return found;
    }
}
