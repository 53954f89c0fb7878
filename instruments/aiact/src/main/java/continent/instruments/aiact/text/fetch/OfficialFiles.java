package continent.instruments.aiact.text.fetch;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The Publications Office's files of the Act, by CELEX number and language: first its repository Cellar (Formex,
/// then XHTML), then the EUR-Lex page.
///
/// Source: Cellar's REST interface, resource `celex`, with content negotiation; languages by ISO 639-2/T.
public final class OfficialFiles {

    private static final Pattern CELEX = Pattern.compile("32024R1689|02024R1689-\\d{8}");
    private static final int BYTES_MAX = 50_000_000;
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("bg", "bul"),
            Map.entry("cs", "ces"),
            Map.entry("da", "dan"),
            Map.entry("de", "deu"),
            Map.entry("el", "ell"),
            Map.entry("en", "eng"),
            Map.entry("es", "spa"),
            Map.entry("et", "est"),
            Map.entry("fi", "fin"),
            Map.entry("fr", "fra"),
            Map.entry("ga", "gle"),
            Map.entry("hr", "hrv"),
            Map.entry("hu", "hun"),
            Map.entry("it", "ita"),
            Map.entry("lt", "lit"),
            Map.entry("lv", "lav"),
            Map.entry("mt", "mlt"),
            Map.entry("nl", "nld"),
            Map.entry("pl", "pol"),
            Map.entry("pt", "por"),
            Map.entry("ro", "ron"),
            Map.entry("sk", "slk"),
            Map.entry("sl", "slv"),
            Map.entry("sv", "swe"));

    private OfficialFiles() {}

    /// The file, as bytes for the readers.
    ///
    /// @return refused with `wrong-celex`, `wrong-language`, or `not-fetched` with what each address answered
    public static Result<byte[]> fetch(String celex, String language, Download download) {
        if (!CELEX.matcher(celex).matches()) {
            return Result.refused(Refusal.of(
                    "wrong-celex",
                    "--celex is 32024R1689 or a consolidated number such as 02024R1689-20260727, found '" + celex + "'",
                    "celex"));
        }
        String three = LANGUAGES.get(language);
        if (three == null) {
            return Result.refused(Refusal.of(
                    "wrong-language",
                    "the Act is published in "
                            + String.join(
                                    ", ", LANGUAGES.keySet().stream().sorted().toList()) + "; found '" + language + "'",
                    "lang"));
        }
        var cellar = URI.create("https://publications.europa.eu/resource/celex/" + celex);
        var page = URI.create("https://eur-lex.europa.eu/legal-content/" + language.toUpperCase(Locale.ROOT)
                + "/TXT/HTML/?uri=CELEX:" + celex);
        var reasons = new ArrayList<String>();
        for (Attempt attempt : List.of(
                new Attempt(cellar, Map.of("Accept", "application/zip;mtype=fmx4", "Accept-Language", three)),
                new Attempt(cellar, Map.of("Accept", "application/xhtml+xml", "Accept-Language", three)),
                new Attempt(page, Map.of("Accept", "text/html")))) {
            switch (download.get(attempt.address(), attempt.headers(), BYTES_MAX)) {
                case Result.Ok<byte[]> ok -> {
                    return ok;
                }
                case Result.Refused<byte[]>(List<Refusal> why) ->
                    reasons.add(why.getFirst().message());
            }
        }
        return Result.refused(Refusal.of(
                "not-fetched",
                "the text of " + celex + " in " + language + " can't be fetched here: "
                        + String.join("; ", reasons.stream().distinct().toList())
                        + ". Get the file another way and import it by its path"));
    }

    private record Attempt(URI address, Map<String, String> headers) {}
}
