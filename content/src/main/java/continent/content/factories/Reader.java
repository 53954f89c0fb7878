package continent.content.factories;

import continent.content.Fields;
import continent.content.Words;
import continent.content.factories.AccessMode.TimeToAccess;
import continent.content.factories.Factory.Claim;
import continent.content.factories.Factory.Milestone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// From the files of the content to records.
final class Reader {

    private Reader() {}

    static Registry read() {
        return new Registry(
                all("factories", Reader::factory), all("antennas", Reader::antenna), all("access-modes", Reader::mode));
    }

    private static <T> List<T> all(String name, Function<Fields, T> read) {
        Fields file = Fields.of("factories/" + name + ".yaml");
        List<T> entries = file.entries(name.equals("access-modes") ? "modes" : name, read);
        file.complete();
        return entries;
    }

    private static Factory factory(Fields fields) {
        return new Factory(
                fields.text("id"),
                fields.text("name"),
                fields.text("country"),
                fields.text("host"),
                fields.text("city"),
                place(fields),
                fields.texts("consortium"),
                fields.texts("systems"),
                fields.textOrNull("further"),
                fields.day("selected"),
                choice(Factory.State.class, fields.text("state")),
                fields.entries("milestones", Reader::milestone),
                fields.entries("accelerators", Reader::claim),
                fields.source());
    }

    private static Antenna antenna(Fields fields) {
        return new Antenna(
                fields.text("id"),
                fields.text("country"),
                fields.text("city"),
                place(fields),
                fields.isNull("linkedTo") ? null : fields.texts("linkedTo"),
                fields.day("selected"),
                fields.source());
    }

    private static AccessMode mode(Fields fields) {
        Bounds bounds =
                fields.entry("gpuHours", hours -> new Bounds(hours.wholeOrNull("above"), hours.wholeOrNull("upTo")));
        return new AccessMode(
                fields.text("id"),
                fields.entry("name", Words::of),
                fields.entry("for", Words::of),
                bounds.above(),
                bounds.upTo(),
                fields.wholes("months"),
                fields.entry("selection", Words::of),
                fields.entry("timeToAccess", Reader::timeToAccess),
                fields.source());
    }

    private record Bounds(@Nullable Long above, @Nullable Long upTo) {}

    private static TimeToAccess timeToAccess(Fields fields) {
        return new TimeToAccess(
                (int) fields.number("count"),
                choice(TimeToAccess.Unit.class, fields.text("unit")),
                choice(TimeToAccess.From.class, fields.text("from")));
    }

    private static Milestone milestone(Fields fields) {
        return new Milestone(
                choice(Milestone.Kind.class, fields.text("kind")),
                fields.text("date"),
                fields.has("euroMillions")
                        ? BigDecimal.valueOf(fields.number("euroMillions"))
                                .stripTrailingZeros()
                                .toPlainString()
                        : null);
    }

    private static Claim claim(Fields fields) {
        Long count = fields.wholeOrNull("count");
        return new Claim(
                fields.textOrNull("system"),
                count,
                fields.has("qualifier")
                        ? choice(Claim.Qualifier.class, fields.text("qualifier"))
                        : Claim.Qualifier.EXACT,
                fields.has("model") ? fields.textOrNull("model") : null,
                fields.has("nodes") ? fields.wholeOrNull("nodes") : null,
                fields.has("perNode") ? fields.wholeOrNull("perNode") : null,
                fields.has("basis") ? choice(Claim.Basis.class, fields.text("basis")) : null,
                fields.has("basisDate") ? fields.text("basisDate") : null);
    }

    private static Site.Place place(Fields fields) {
        return new Site.Place(fields.number("north"), fields.number("east"));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
