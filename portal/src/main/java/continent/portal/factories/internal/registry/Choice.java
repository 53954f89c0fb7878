package continent.portal.factories.internal.registry;

import continent.content.factories.Factory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a reader chose in the list of factories. Words that are not known choose nothing, so that an old address still
/// shows a list.
///
/// @param country ISO 3166-1 alpha-2, empty for all
/// @param state   null for all
/// @param down    whether the largest comes first
public record Choice(String country, Factory.@Nullable State state, Column column, boolean down) {

    /// A column by which the list can be sorted.
    public enum Column {
        NAME,
        COUNTRY,
        CITY,
        ACCELERATORS,
        STATE,
        SELECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Choice of(@Nullable String country, @Nullable String state, @Nullable String sort, @Nullable String order) {
        return new Choice(
                country != null && country.matches("[A-Z]{2}") ? country : "",
                Stream.of(Factory.State.values())
                        .filter(value -> word(value).equals(state))
                        .findFirst()
                        .orElse(null),
                Stream.of(Column.values())
                        .filter(value -> value.word().equals(sort))
                        .findFirst()
                        .orElse(Column.SELECTED),
                "down".equals(order));
    }

    public static String word(Factory.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String stateWord() {
        return state == null ? "" : word(state);
    }

    public boolean filtered() {
        return !country.isEmpty() || state != null;
    }

    /// The address of the same choice sorted by a column; by the current one, in the other direction.
    public String sortedBy(Column other) {
        return "/factories?" + parameter("country", country) + parameter("state", stateWord())
                + parameter("sort", other.word()) + "order=" + (other == column && !down ? "down" : "up");
    }

    /// The value of `aria-sort`, null where the list is sorted by another column.
    public @Nullable String sorted(Column other) {
        if (other != column) {
            return null;
        }
        return down ? "descending" : "ascending";
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
