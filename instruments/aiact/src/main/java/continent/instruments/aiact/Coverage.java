package continent.instruments.aiact;

import continent.content.Fields;
import continent.content.Source;
import continent.engines.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of the Act the rules encode: each paragraph, and each point of one, of Chapters I to V, IX, XII and XIII.
///
/// The shipped list says of each unit that it is to be encoded, or why it can't be. By which rules follows from what
/// the rules cite: a unit is encoded where a rule, or an exception of one, cites it or something below it. Points that
/// are one duty with their paragraph (`together`) are encoded where the paragraph is.
public final class Coverage {

    private static final String FILE = "ai-act/coverage.yaml";

    /// Why something is no rule for an operator. Closed; it never stands for what binds one.
    public enum Reason {
        /// It addresses authorities, bodies that assess for them, Member States or the Commission.
        AUTHORITIES,
        /// It says how something is done or how the Act relates to other law, and asks nothing of an operator.
        PROCEDURE,
        /// It defines a word that facts and rules use.
        DEFINITION
    }

    /// @param chapter Roman number
    /// @param rules   ids of the rules that encode it
    /// @param reason  why it is not encodable; null where it is
    /// @param with    the paragraph that a point is encoded with; null else
    public record Unit(
            String id,
            String chapter,
            List<String> rules,
            @Nullable Reason reason,
            @Nullable String with) {

        public boolean isEncoded() {
            return reason == null && !rules.isEmpty();
        }

        /// Neither encoded nor given a reason.
        public boolean isOpen() {
            return reason == null && rules.isEmpty();
        }
    }

    private final List<Unit> units;
    private final Source source;

    private Coverage(List<Unit> units, Source source) {
        this.units = List.copyOf(units);
        this.source = source;
    }

    /// Of the shipped list, by the rules given.
    public static Coverage of(ActRules rules) {
        var units = new ArrayList<Unit>();
        var file = Fields.of(FILE);
        file.entries(
                "articles", fields -> units.addAll(article(fields, rules.rules().rules())));
        Source source = file.source();
        file.complete();
        return new Coverage(units, source);
    }

    public List<Unit> units() {
        return units;
    }

    /// The wording whose paragraphs are listed.
    public Source source() {
        return source;
    }

    private static List<Unit> article(Fields fields, List<Rule> rules) {
        String article = fields.text("article");
        String chapter = fields.text("chapter");
        var units = new ArrayList<Unit>();
        texts(fields, "encoded").forEach(part -> {
            String id = id(article, part);
            units.add(new Unit(id, chapter, citing(id, rules), null, null));
        });
        texts(fields, "together").forEach(part -> {
            String id = id(article, part);
            String paragraph = id.substring(0, id.lastIndexOf('_'));
            units.add(new Unit(id, chapter, citing(paragraph, rules), null, paragraph));
        });
        for (var reason : Map.of(
                        "authorities", Reason.AUTHORITIES,
                        "procedure", Reason.PROCEDURE,
                        "definition", Reason.DEFINITION)
                .entrySet()) {
            texts(fields, reason.getKey())
                    .forEach(part ->
                            units.add(new Unit(id(article, part), chapter, List.of(), reason.getValue(), null)));
        }
        units.sort(Comparator.comparing(Unit::id, new UnitOrder()));
        return units;
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.has(key) ? fields.texts(key) : List.of();
    }

    /// `all` is an article that has no paragraphs.
    private static String id(String article, String part) {
        return part.equals("all") ? article : article + "_" + part;
    }

    /// Rules that cite a unit or something below it.
    static List<String> citing(String unit, List<Rule> rules) {
        var ids = new TreeSet<String>();
        for (Rule rule : rules) {
            var cites =
                    Stream.concat(rule.cites().stream(), rule.unless().stream().flatMap(one -> one.cites().stream()));
            if (cites.anyMatch(cited -> cited.equals(unit) || cited.startsWith(unit + "_"))) {
                ids.add(rule.id());
            }
        }
        return List.copyOf(ids);
    }
}
