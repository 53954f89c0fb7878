package continent.portal.projects.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A country with its name in the reader's language.
///
/// @param code two letters, ISO 3166-1
public record Country(String code, String name) {

    static List<Country> all(Locale language) {
        var order = Collator.getInstance(language);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }
}
