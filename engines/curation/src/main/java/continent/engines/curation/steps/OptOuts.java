package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.kernel.Json;
import continent.kernel.Result;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Drops what its holders keep from text and data mining (Directive (EU) 2019/790, Article 4(3); Regulation (EU)
/// 2024/1689, Article 53(1)(c)), by what the document carries: nothing is fetched, and without a word there is no
/// opt-out.
///
/// Asked in this order: `tdm-reservation` in the page's meta elements, in its header, in the site's
/// `/.well-known/tdmrep.json` (TDM Reservation Protocol; the nearest that speaks decides, of several locations
/// the longest that matches, and the one that reserves where two are alike); `X-Robots-Tag` and meta `robots`
/// with a word such as `noai`; `Content-Usage` and `Content-Signal` that decline training; robots.txt (RFC 9309),
/// which opts out where any of the crawlers named is kept from the address.
public final class OptOuts implements DocumentStep {

    public static final String NAME = "opt-outs";

    private static final String RESERVATION = "tdm-reservation";
    private static final List<String> CRAWLERS = List.of(
            "GPTBot",
            "CCBot",
            "Google-Extended",
            "ClaudeBot",
            "anthropic-ai",
            "Applebot-Extended",
            "meta-externalagent",
            "FacebookBot",
            "Bytespider",
            "Amazonbot",
            "PerplexityBot",
            "cohere-ai",
            "cohere-training-data-crawler",
            "AI2Bot",
            "Diffbot",
            "omgili",
            "MistralAI-User");

    static final StepEntry ENTRY = new StepEntry(
            NAME,
            "Drops what is kept from text and data mining by header, page, tdmrep.json or robots.txt.",
            "TDM Reservation Protocol (W3C community group); RFC 9309; Directive (EU) 2019/790, Article 4(3)",
            List.of(
                    OptionSpec.texts("crawlers", CRAWLERS, List.of(), "agents for whom robots.txt is asked"),
                    OptionSpec.texts(
                            "robots-tags", List.of("noai", "noml"), List.of(), "words of robots tags that opt out"),
                    OptionSpec.flag("robots", true, "ask robots.txt")),
            Map.of(),
            StepEntry.Reads.PAGE_OR_TEXT,
            OptOuts::new);

    private final List<String> crawlers;
    private final List<String> tags;
    private final boolean asksRobots;
    /// The last robots.txt, as pages of a site often come one after the other.
    private final Map<String, RobotsTxt> sites = new HashMap<>();

    private static final int SITES_MAX = 64;

    OptOuts(Options options) {
        this.crawlers = options.texts("crawlers");
        this.tags = options.texts("robots-tags").stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .toList();
        this.asksRobots = options.flag("robots");
    }

    /// An opt-out: where it stands, what it says.
    private record Found(String reason, String where, String says) {}

    @Override
    public Verdict judge(Document document) {
        var words = SiteWords.of(document);
        var found = Stream.<Optional<Found>>of(
                        reserved(words, document.given().getOrDefault("tdmrep", "")),
                        tagged(words),
                        declined(words),
                        robots(words, document.given().getOrDefault("robots", "")))
                .flatMap(Optional::stream)
                .findFirst();
        if (found.isPresent()) {
            var optOut = found.get();
            return new Verdict.Dropped(
                    optOut.reason, Map.of("where", optOut.where, "says", optOut.says), Map.of("opt-outs", "honoured"));
        }
        var given = new TreeMap<>(document.given());
        given.keySet().removeAll(List.of("headers", "robots", "tdmrep", RESERVATION, "x-robots-tag"));
        return new Verdict.Kept(new Document(
                document.id(), document.text(), document.html(), document.origin(), given, document.added()));
    }

    private static Optional<Found> reserved(SiteWords words, String file) {
        var meta = words.meta(RESERVATION);
        var header = words.header(RESERVATION);
        String where = meta.isPresent() ? "meta " : header.isPresent() ? "header " : "tdmrep.json ";
        var says = meta.or(() -> header).or(() -> located(file, words.path()));
        return says.filter(value -> value.equals("1"))
                .map(value -> new Found("tdm-reserved", where + RESERVATION, value));
    }

    /// What a tdmrep.json says for a path.
    private static Optional<String> located(String file, String path) {
        if (file.isBlank()
                || !(Json.read(file) instanceof Result.Ok(var content))
                || !(content instanceof List<?> rules)) {
            return Optional.empty();
        }
        int longest = -1;
        Optional<String> says = Optional.empty();
        for (var rule : rules) {
            if (rule instanceof Map<?, ?> fields && fields.get("location") instanceof String location) {
                String value = String.valueOf(fields.get(RESERVATION));
                boolean decides = location.length() > longest || (location.length() == longest && value.equals("1"));
                if (decides && PathPattern.matches(location, path)) {
                    longest = location.length();
                    says = Optional.of(value);
                }
            }
        }
        return says;
    }

    private Optional<Found> tagged(SiteWords words) {
        for (var header : words.headers()) {
            if (header.getKey().equals("x-robots-tag") && optsOut(header.getValue())) {
                return Optional.of(new Found("robots-tag", "header X-Robots-Tag", header.getValue()));
            }
        }
        for (var meta : words.metas()) {
            boolean asked =
                    meta.getKey().equals("robots") || crawlers.stream().anyMatch(meta.getKey()::equalsIgnoreCase);
            if (asked && optsOut(meta.getValue())) {
                return Optional.of(new Found("robots-tag", "meta " + meta.getKey(), meta.getValue()));
            }
        }
        return Optional.empty();
    }

    /// A tag may be for one agent only (`otherbot: noai`); then it counts where that is one of the crawlers.
    private boolean optsOut(String value) {
        int colon = value.indexOf(':');
        String agent = colon < 0 ? "" : value.substring(0, colon).strip();
        boolean forOthers = !agent.isEmpty()
                && !agent.contains(",")
                && !agent.contains("unavailable_after")
                && crawlers.stream().noneMatch(agent::equalsIgnoreCase);
        String directives = value.substring(colon + 1).toLowerCase(Locale.ROOT);
        return !forOthers && Arrays.stream(directives.split("[,\\s]+")).anyMatch(tags::contains);
    }

    private static Optional<Found> declined(SiteWords words) {
        return words.headers().stream()
                .filter(header -> header.getKey().equals("content-usage")
                        || header.getKey().equals("content-signal"))
                .filter(header -> RobotsTxt.reserves(header.getValue()))
                .map(header -> new Found("training-declined", "header " + header.getKey(), header.getValue()))
                .findFirst();
    }

    private Optional<Found> robots(SiteWords words, String text) {
        if (!asksRobots || text.isBlank()) {
            return Optional.empty();
        }
        if (sites.size() >= SITES_MAX) {
            sites.clear();
        }
        var robots = sites.computeIfAbsent(text, RobotsTxt::read);
        if (robots.reservesTraining()) {
            return Optional.of(new Found("training-declined", "robots.txt", "Content-Signal"));
        }
        return crawlers.stream()
                .filter(crawler -> !robots.allows(crawler, words.path()))
                .findFirst()
                .map(crawler ->
                        new Found("robots-disallowed", "robots.txt", crawler + " may not fetch " + words.path()));
    }
}
