package continent.portal.frame;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, as the REST interface answers it.
///
/// @param next the cursor of the following page, null at the end
public record Listing<T>(List<T> items, @Nullable String next) {

    /// Cuts a list that was read with one row more than asked for.
    ///
    /// @param rows     at most `cursor.limit() + 1`, in the order of their ids
    /// @param position gives the text from which the next page goes on, usually the id
    public static <T> Listing<T> of(List<T> rows, Cursor cursor, Function<T, String> position) {
        if (rows.size() <= cursor.limit()) {
            return new Listing<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, cursor.limit()));
        return new Listing<>(items, Cursor.encode(position.apply(items.getLast())));
    }

    public <R> Listing<R> map(Function<T, R> change) {
        return new Listing<>(items.stream().map(change).toList(), next);
    }
}
