package continent.engines.curation.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A robots.txt as RFC 9309 reads it: groups of rules for agents, of which the longest pattern that matches a path
/// decides, and allows where two are equally long. Beside it lines `Content-Signal: ai-train=no`, which some sites
/// put into it, whatever group they stand in.
final class RobotsTxt {

    private static final String ANY = "*";

    private record Rule(boolean allows, String pattern) {}

    private final Map<String, List<Rule>> groups = new LinkedHashMap<>();
    private boolean reservesTraining;

    private RobotsTxt() {}

    static RobotsTxt read(String text) {
        var read = new RobotsTxt();
        var agents = new ArrayList<String>();
        boolean rules = false;
        for (String line : text.lines().toList()) {
            int comment = line.indexOf('#');
            String plain = comment < 0 ? line : line.substring(0, comment);
            int colon = plain.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            switch (name) {
                case "user-agent" -> {
                    if (rules) {
                        agents.clear();
                        rules = false;
                    }
                    agents.add(product(value));
                    read.groups.computeIfAbsent(agents.getLast(), _ -> new ArrayList<>());
                }
                case "allow", "disallow" -> {
                    rules = true;
                    if (!value.isEmpty()) { // an empty pattern matches nothing
                        var rule = new Rule(name.equals("allow"), value);
                        agents.forEach(agent -> read.groups
                                .computeIfAbsent(agent, _ -> new ArrayList<>())
                                .add(rule));
                    }
                }
                case "content-signal", "content-usage" -> read.reservesTraining |= reserves(value);
                default -> {
                    // sitemaps and what else is no rule
                }
            }
        }
        return read;
    }

    /// The product token of an agent's name, in small letters.
    private static String product(String agent) {
        String small = agent.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < small.length()
                && (Character.isLetter(small.charAt(end)) || "-_".indexOf(small.charAt(end)) >= 0)) {
            end++;
        }
        return small.startsWith(ANY) || end == 0 ? small : small.substring(0, end);
    }

    /// Whether a list of preferences asks not to be trained on: `ai-train=no`, or `train-ai=n`.
    static boolean reserves(String preferences) {
        String plain = preferences.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        for (String preference : plain.split("[,;]")) {
            if (preference.matches("(ai-train|train-ai|genai|tdm)=(no|n)")) {
                return true;
            }
        }
        return false;
    }

    boolean reservesTraining() {
        return reservesTraining;
    }

    /// Whether an agent may fetch a path, query included. Its own group counts, else that of all.
    boolean allows(String agent, String path) {
        var own = groups.get(product(agent));
        var rules = own != null ? own : groups.getOrDefault(ANY, List.of());
        int longest = -1;
        boolean allows = true;
        for (var rule : rules) {
            int length = rule.pattern.length();
            if ((length > longest || (length == longest && rule.allows)) && PathPattern.matches(rule.pattern, path)) {
                longest = length;
                allows = rule.allows;
            }
        }
        return allows || path.equals("/robots.txt");
    }
}
