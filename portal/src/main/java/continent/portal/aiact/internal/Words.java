package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.portal.frame.Texts;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How facts, conclusions and units of the Act are called in the reader's language, and where units can be read.
record Words(Texts texts, RuleSet rules, UnitLinks links) {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");

    String in(Map<String, String> languages) {
        String own = languages.get(texts.language());
        return own == null ? languages.getOrDefault("en", "") : own;
    }

    String conclusion(String id) {
        return rules.conclusion(id).map(one -> in(one.texts())).orElse(id);
    }

    String question(String fact) {
        return rules.fact(fact).map(one -> in(one.texts())).orElse(fact);
    }

    /// `art_5_1_f` as `Art. 5(1)(f)`, `anx_III_4_a` as `Annex III, point 4(a)`.
    String unit(String id) {
        var parts = List.of(id.split("_"));
        if (parts.size() < 2 || !List.of("art", "anx", "rec").contains(parts.getFirst())) {
            return id;
        }
        var rest = new ArrayList<>(parts.subList(2, parts.size()));
        String head = texts.get("aiact.unit." + parts.getFirst(), parts.get(1));
        if (parts.getFirst().equals("anx") && !rest.isEmpty()) {
            head += texts.get("aiact.unit.point", rest.removeFirst());
        }
        var text = new StringBuilder(head);
        rest.forEach(part -> text.append('(').append(part).append(')'));
        return text.toString();
    }

    String units(List<String> ids) {
        return String.join(", ", ids.stream().map(this::unit).toList());
    }

    List<Cite> cites(List<String> ids, LocalDate asOf) {
        return ids.stream().map(id -> new Cite(unit(id), links.path(id, asOf))).toList();
    }

    /// The heading of a group of conclusions; a group that nobody named yet keeps its own name.
    String group(String id) {
        String key = "aiact.group." + id;
        return texts.has(key) ? texts.get(key) : id;
    }

    String role(String id) {
        String key = "aiact.role." + id;
        return texts.has(key) ? texts.get(key) : id;
    }

    Tag tag(Truth truth) {
        return switch (truth) {
            case MET -> new Tag("plain", "●", texts.get("aiact.value.met"));
            case NOT_MET -> new Tag("plain", "○", texts.get("aiact.value.notMet"));
            case UNKNOWN -> new Tag("unknown", "?", texts.get("aiact.value.unknown"));
        };
    }

    /// A value as a person reads it.
    String value(Fact fact, @Nullable Object value) {
        return switch (value) {
            case null -> texts.get("aiact.answer.unknown");
            case Boolean yes -> texts.get(yes ? "aiact.answer.yes" : "aiact.answer.no");
            case String option
            when fact.type() instanceof FactType.Choice choice ->
                in(choice.labels().getOrDefault(option, Map.of("en", option)));
            case String day when fact.type() instanceof FactType.Day -> day(day);
            case Object number
            when fact.type() instanceof FactType.Amount amount -> amount(number.toString()) + " " + amount.unit();
            default -> value.toString();
        };
    }

    private String day(String day) {
        return texts.date(LocalDate.parse(day));
    }

    private static String amount(String digits) {
        if (digits.length() < 10 || !DIGITS.matcher(digits).matches()) {
            return digits.replace("E+", "e");
        }
        return "%s.%se%d".formatted(digits.substring(0, 1), digits.substring(1, 3), digits.length() - 1);
    }

    /// From when a conclusion has effect; empty where it doesn't hold.
    String when(Assessment.Concluded one, LocalDate asOf) {
        return switch (one.value()) {
            case MET -> from(one.appliesFrom(), asOf);
            case UNKNOWN -> texts.get("aiact.would", one.appliesFrom());
            case NOT_MET -> "";
        };
    }

    /// The tag of one of the conclusions that everything hangs on: what asks for attention stands out.
    Tag headline(String id, Truth truth) {
        Tag tag = tag(truth);
        if (truth != Truth.MET || id.equals("in-scope") || !CheckViews.HEADLINES.contains(id)) {
            return tag;
        }
        return id.equals("prohibited") ? new Tag("stop", "✕", tag.text()) : new Tag("warn", "▲", tag.text());
    }

    String from(LocalDate appliesFrom, LocalDate asOf) {
        return texts.get(appliesFrom.isAfter(asOf) ? "aiact.notYet" : "aiact.since", appliesFrom);
    }
}
