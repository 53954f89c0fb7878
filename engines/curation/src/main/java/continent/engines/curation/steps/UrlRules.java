package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Drops documents by the address that they came from: hosts, whole domains with all below them, words in the
/// address. `example.org` also is `www.example.org`. Without an address a document stays, unless one is asked for.
public final class UrlRules implements DocumentStep {

    static final StepEntry ENTRY = new StepEntry(
            "url-rules",
            "Drops what comes from domains or addresses that are not wanted.",
            "ours, after the list rules of FineWeb and RefinedWeb",
            List.of(
                    OptionSpec.texts("deny-domains", List.of(), List.of(), "domains to drop, with all below them"),
                    OptionSpec.texts("allow-domains", List.of(), List.of(), "the only domains to keep; empty for all"),
                    OptionSpec.texts("deny-words", List.of(), List.of(), "words of an address that drop it"),
                    OptionSpec.flag("require", false, "drop what has no address")),
            Map.of(),
            UrlRules::new);

    private final Set<String> denied;
    private final Set<String> allowed;
    private final Set<String> words;
    private final boolean require;

    UrlRules(Options options) {
        this.denied = small(options.texts("deny-domains"));
        this.allowed = small(options.texts("allow-domains"));
        this.words = small(options.texts("deny-words"));
        this.require = options.flag("require");
    }

    private static Set<String> small(List<String> texts) {
        var set = new HashSet<String>();
        texts.forEach(text -> set.add(text.toLowerCase(Locale.ROOT)));
        return set;
    }

    @Override
    public Verdict judge(Document document) {
        String url = document.given().getOrDefault("url", "").toLowerCase(Locale.ROOT);
        if (url.isBlank()) {
            return require
                    ? new Verdict.Dropped("no-url", Map.of(), Map.of("require", true))
                    : new Verdict.Kept(document);
        }
        String host = host(url);
        Map<String, Object> values = Map.of("host", host);
        if (isBelow(host, denied)) {
            return new Verdict.Dropped("denied-domain", values, Map.of());
        }
        if (!allowed.isEmpty() && !isBelow(host, allowed)) {
            return new Verdict.Dropped("domain-not-allowed", values, Map.of());
        }
        for (String word : url.split("[^\\p{L}\\p{N}]+")) {
            if (words.contains(word)) {
                return new Verdict.Dropped("denied-word", Map.of("host", host, "word", word), Map.of());
            }
        }
        return new Verdict.Kept(document, values);
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            if (host != null) {
                return host;
            }
        } catch (URISyntaxException _) {
            // addresses of the web are often no URI; what stands between scheme and path is the host all the same
        }
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        String authority = rest.split("[/?#]", 2)[0];
        return authority.substring(authority.indexOf('@') + 1).replaceFirst(":\\d*$", "");
    }

    private static boolean isBelow(String host, Set<String> domains) {
        for (String name = host; !name.isEmpty(); ) {
            if (domains.contains(name)) {
                return true;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return false;
    }
}
