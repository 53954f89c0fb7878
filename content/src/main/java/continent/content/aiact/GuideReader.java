package continent.content.aiact;

import continent.content.Fields;
import continent.content.Source;
import continent.content.aiact.GuideEntry.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// From the files of the guide to entries in the order of the Act. Parts take over whom their article binds and from
/// when, unless they say it themselves; the terms follow Article 3.
final class GuideReader {

    private static final String FOLDER = "ai-act/guide/";
    private static final String DEFINITIONS = "art_3";

    private final List<GuideEntry> entries = new ArrayList<>();
    private final Set<String> units = new HashSet<>();
    private @Nullable String chapter;
    private @Nullable String heading;

    static List<GuideEntry> shipped() {
        Fields index = Fields.of(FOLDER + "index.yaml");
        index.source();
        List<String> files = index.texts("files");
        index.complete();
        var reader = new GuideReader();
        files.forEach(file -> reader.file(Fields.of(FOLDER + file)));
        return reader.entries;
    }

    /// The entries of one file, for what a whole guide is put together from.
    static List<GuideEntry> of(Fields file) {
        var reader = new GuideReader();
        reader.file(file);
        return reader.entries;
    }

    private void file(Fields file) {
        Source source = file.source();
        file.entries("entries", fields -> top(fields, source));
        file.complete();
    }

    private GuideEntry top(Fields fields, Source source) {
        GuideEntry entry = add(read(fields, source, null));
        if (fields.has("parts")) {
            fields.entries("parts", part -> add(read(part, source, entry)));
        }
        if (entry.unit().equals(DEFINITIONS)) {
            Fields terms = Fields.of(FOLDER + "terms.yaml");
            Source sourceOfTerms = terms.source();
            terms.entries("terms", term -> add(term(term, sourceOfTerms, entry)));
            terms.complete();
        }
        return entry;
    }

    private GuideEntry add(GuideEntry entry) {
        if (!units.add(entry.unit())) {
            throw new IllegalStateException("the unit " + entry.unit() + " stands twice in the guide");
        }
        entries.add(entry);
        return entry;
    }

    private GuideEntry read(Fields fields, Source source, @Nullable GuideEntry holder) {
        String unit = unit(fields.text("unit"));
        Kind kind = holder == null ? kind(unit) : Kind.PART;
        return new GuideEntry(
                unit,
                kind,
                holder == null ? parent(unit, kind) : within(unit, holder),
                fields.text("title"),
                fields.text("about"),
                or(fields, "binds", holder == null ? null : holder.binds(), GuideReader::binds),
                or(fields, "appliesFrom", holder == null ? null : holder.appliesFrom(), GuideReader::appliesFrom),
                amended(fields, holder == null),
                or(fields, "related", holder == null ? null : List.of(), one -> one.texts("related")),
                or(fields, "recitals", holder == null ? null : List.of(), one -> one.wholes("recitals")),
                or(fields, "everyday", holder == null ? null : List.of(), one -> one.texts("everyday")),
                null,
                source);
    }

    private GuideEntry term(Fields fields, Source source, GuideEntry definitions) {
        Term term = fields.entry("term", Term::of);
        return new GuideEntry(
                unit(fields.text("id")),
                Kind.DEFINITION,
                definitions.unit(),
                term.en(),
                fields.text("means"),
                List.of(Addressee.NOBODY_DIRECTLY),
                or(fields, "appliesFrom", definitions.appliesFrom(), GuideReader::appliesFrom),
                amended(fields, false),
                or(fields, "related", List.of(), one -> one.texts("related")),
                or(fields, "recitals", List.of(), one -> one.wholes("recitals")),
                fields.texts("everyday"),
                term,
                source);
    }

    /// What the entry says itself, else what it takes over; where there is nothing to take over the field is
    /// required.
    private static <T> T or(Fields fields, String key, @Nullable T otherwise, Function<Fields, T> read) {
        return otherwise != null && !fields.has(key) ? otherwise : read.apply(fields);
    }

    private static List<Addressee> binds(Fields fields) {
        return fields.texts("binds").stream()
                .map(label -> Addressee.of(label)
                        .orElseThrow(() -> new IllegalStateException("nobody is known as '" + label + "' in binds")))
                .toList();
    }

    private static List<AppliesFrom> appliesFrom(Fields fields) {
        return fields.entries(
                "appliesFrom",
                one -> new AppliesFrom(
                        one.day("day"), one.texts("cites"), one.has("for") ? one.textOrNull("for") : null));
    }

    private static @Nullable Amendment amended(Fields fields, boolean required) {
        return (!required && !fields.has("amended")) || fields.isNull("amended")
                ? null
                : fields.entry("amended", one -> new Amendment(one.day("since"), one.text("what")));
    }

    private static String unit(String text) {
        if (!UnitId.isOne(text)) {
            throw new IllegalStateException("'" + text + "' is no id of a unit");
        }
        return text;
    }

    private static Kind kind(String unit) {
        boolean deep = UnitId.above(unit).isPresent();
        if (unit.startsWith("chap_")) {
            return deep ? Kind.SECTION : Kind.CHAPTER;
        }
        if (deep) {
            throw new IllegalStateException(unit + " has to stand among the parts of its article or annex");
        }
        return unit.startsWith("art_") ? Kind.ARTICLE : Kind.ANNEX;
    }

    private @Nullable String parent(String unit, Kind kind) {
        return switch (kind) {
            case CHAPTER -> {
                chapter = unit;
                heading = unit;
                yield null;
            }
            case SECTION -> {
                heading = unit;
                yield chapter;
            }
            case ARTICLE -> heading;
            case ANNEX, PART, DEFINITION -> null;
        };
    }

    /// The nearest unit above that is already there, the article or annex itself at last.
    private String within(String unit, GuideEntry holder) {
        String above = UnitId.above(unit).orElse("");
        while (!above.isEmpty() && !units.contains(above)) {
            above = UnitId.above(above).orElse("");
        }
        if (!unit.startsWith(holder.unit() + "_")) {
            throw new IllegalStateException(unit + " is no part of " + holder.unit());
        }
        return above.isEmpty() ? holder.unit() : above;
    }
}
