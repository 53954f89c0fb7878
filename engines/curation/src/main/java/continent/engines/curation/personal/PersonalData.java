package continent.engines.curation.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds personal data of the kinds asked for. Where two finds meet, the surer kind stays: what check digits prove
/// before what a form suggests, and that before a name; of one kind the longer.
public final class PersonalData {

    /// The states whose identity numbers are expected in a text of a language (ISO 639-1, then ISO 3166).
    private static final Map<String, Set<String>> STATES = Map.ofEntries(
            Map.entry("bg", Set.of("BG")),
            Map.entry("cs", Set.of("CZ")),
            Map.entry("da", Set.of("DK")),
            Map.entry("de", Set.of("DE", "AT", "CH")),
            Map.entry("el", Set.of("GR")),
            Map.entry("en", Set.of("GB", "IE", "US")),
            Map.entry("es", Set.of("ES")),
            Map.entry("et", Set.of("EE")),
            Map.entry("fi", Set.of("FI")),
            Map.entry("fr", Set.of("FR", "BE", "CH")),
            Map.entry("ga", Set.of("IE")),
            Map.entry("hr", Set.of("HR")),
            Map.entry("hu", Set.of("HU")),
            Map.entry("is", Set.of("IS")),
            Map.entry("it", Set.of("IT")),
            Map.entry("lt", Set.of("EE")),
            Map.entry("lv", Set.of("LV")),
            Map.entry("nb", Set.of("NO")),
            Map.entry("nl", Set.of("NL", "BE")),
            Map.entry("nn", Set.of("NO")),
            Map.entry("pl", Set.of("PL")),
            Map.entry("pt", Set.of("PT")),
            Map.entry("ro", Set.of("RO")),
            Map.entry("sk", Set.of("CZ")),
            Map.entry("sl", Set.of("SI")),
            Map.entry("sv", Set.of("SE", "FI")));

    /// Kinds in the order in which they take a place.
    private static final List<Span.Type> RANK = List.of(
            Span.Type.IBAN,
            Span.Type.CREDIT_CARD,
            Span.Type.EMAIL,
            Span.Type.URL,
            Span.Type.IP_ADDRESS,
            Span.Type.NATIONAL_ID,
            Span.Type.PHONE,
            Span.Type.PERSON);

    private final Set<Span.Type> types;
    private final Map<Span.Type, Recogniser> recognisers;

    /// @param types    the kinds to look for
    /// @param language what the texts are in (ISO 639-1), which says whose identity numbers to expect; or empty
    public PersonalData(Set<Span.Type> types, String language) {
        this.types = Set.copyOf(types);
        this.recognisers = new EnumMap<>(Map.of(
                Span.Type.URL, new Urls(),
                Span.Type.EMAIL, new Emails(),
                Span.Type.IBAN, new Ibans(),
                Span.Type.CREDIT_CARD, new Cards(),
                Span.Type.IP_ADDRESS, new IpAddresses(),
                Span.Type.NATIONAL_ID, new NationalIds(STATES.getOrDefault(language, Set.of())),
                Span.Type.PHONE, new Phones(),
                Span.Type.PERSON, new Persons()));
    }

    /// The languages that make a difference.
    public static List<String> languages() {
        return STATES.keySet().stream().sorted().toList();
    }

    /// What was found, in the order of the text, without overlaps.
    public List<Span> find(String text) {
        var kept = new ArrayList<Span>();
        for (Span.Type type : RANK) {
            if (looksFor(type)) {
                var found = new ArrayList<Span>();
                recogniser(type).find(text, found);
                found.sort(Comparator.comparingInt(Span::length).reversed().thenComparingInt(Span::start));
                kept.addAll(free(found, kept));
            }
        }
        kept.removeIf(span -> !types.contains(span.type()));
        kept.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(kept);
    }

    private Recogniser recogniser(Span.Type type) {
        return java.util.Objects.requireNonNull(recognisers.get(type));
    }

    /// Kinds that are not asked for are still looked for where they keep others from mistaking them.
    private boolean looksFor(Span.Type type) {
        return types.contains(type) || type != Span.Type.PERSON;
    }

    private static List<Span> free(List<Span> found, List<Span> taken) {
        var places = new java.util.TreeMap<Integer, Span>();
        taken.forEach(span -> places.put(span.start(), span));
        var free = new ArrayList<Span>();
        for (Span span : found) {
            var before = places.floorEntry(span.end() - 1);
            if (before == null || !before.getValue().meets(span)) {
                places.put(span.start(), span);
                free.add(span);
            }
        }
        return free;
    }

    /// Whether a web address tells who somebody is.
    public static boolean tellsIdentity(String url) {
        return Urls.tellsIdentity(url);
    }
}
