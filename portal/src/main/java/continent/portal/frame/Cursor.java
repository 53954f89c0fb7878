package continent.portal.frame;

import continent.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where a page of a list starts: `?limit=&cursor=`. Handlers take it as a parameter.
///
/// Ids sort by time, so `where id < :after order by id desc limit :limit + 1` is a page, newest first.
///
/// @param limit from 1 to 200, 50 by default
/// @param after the last position of the page before, empty for the first page
public record Cursor(int limit, String after) {

    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;
    private static final int LENGTH_MAX = 400;
    /// What stands where bytes are no UTF-8.
    private static final char REPLACEMENT = '\uFFFD';

    /// Reads the two request parameters.
    ///
    /// @throws Problem where one is wrong (400)
    public static Cursor of(@Nullable String limit, @Nullable String cursor) {
        return new Cursor(limit == null ? LIMIT_DEFAULT : limit(limit), cursor == null ? "" : decode(cursor));
    }

    public boolean first() {
        return after.isEmpty();
    }

    /// A position beyond every id on the first page, else the position: for `id < ?`.
    public String before() {
        return first() ? "~" : after;
    }

    static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LIMIT_MAX) {
            return Integer.parseInt(text);
        }
        throw Problem.of(400, Refusal.of("limit", "'limit' has to be a whole number from 1 to " + LIMIT_MAX, "limit"));
    }

    private static String decode(String cursor) {
        try {
            if (cursor.length() <= LENGTH_MAX) {
                String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (position.chars().allMatch(c -> c >= ' ' && c != REPLACEMENT)) {
                    return position;
                }
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal: what stands there is no cursor of ours
        }
        throw Problem.of(400, Refusal.of("cursor", "'cursor' has to be the 'next' of an answer before", "cursor"));
    }
}
