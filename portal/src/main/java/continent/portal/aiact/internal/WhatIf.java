package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.instruments.aiact.Assessment;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.aiact.internal.WhatIfView.Choice;
import continent.portal.aiact.internal.WhatIfView.Other;
import continent.portal.frame.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What would be if some answers, or the date, were others. Fields of the query that start with `if.` say which.
///
/// @param page the address of this page, without a query
/// @param start the address of this page with nothing assumed
record WhatIf(LawDesk desk, Words words, CheckAddress base, Map<String, String> given, String page, String start) {

    private static final String SET = "set";
    private static final String IF = "if.";
    private static final String DAY = "if.asOf";
    private static final String PLACED = "system.placedOn";
    private static final int OPEN_MAX = 6;

    WhatIfView view() {
        var refusals = new ArrayList<Refusal>();
        Assessment now = Problem.orThrow(desk.check(base.known(), base.asOf()));
        var wanted = CheckAddress.answers(given, IF, desk.rules(), new ArrayList<>());
        LocalDate day = day(refusals);
        var facts = new LinkedHashMap<>(base.known());
        wanted.forEach((fact, value) -> {
            if (value == null) {
                facts.remove(fact);
            } else {
                facts.put(fact, value);
            }
        });
        Assessment then = now;
        switch (desk.check(facts, day)) {
            case Result.Ok<Assessment> ok -> then = ok.value();
            case Result.Refused<Assessment> no ->
                no.refusals().forEach(one -> refusals.add(Refusal.of(one.code(), one.message(), "others")));
        }
        boolean asked = !wanted.isEmpty() || !day.equals(base.asOf());
        var why = new Causes(desk, words, base, facts, day);
        var views = new ChangeViews(desk, words, now, then, "", "");
        return new WhatIfView(
                base.asOf(),
                day,
                asked && refusals.isEmpty()
                        ? views.view(
                                words.texts().get("aiact.whatif.changes"),
                                "",
                                words.texts().get("aiact.whatif.now"),
                                words.texts().get("aiact.whatif.then"),
                                why::of)
                        : null,
                shortcuts(),
                others(facts, now),
                new Jump("assume", page, fields()),
                start,
                "/law/check?" + new CheckAddress(day, facts).query(),
                refusals);
    }

    private LocalDate day(List<Refusal> refusals) {
        String text = given.getOrDefault(DAY, "");
        try {
            LocalDate day = text.isEmpty() ? base.asOf() : LocalDate.parse(text);
            var wrong = AssessmentsApi.refusals(desk.checker().rules().on(day));
            refusals.addAll(wrong);
            return wrong.isEmpty() ? day : base.asOf();
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.of("date", words.texts().get("aiact.date.wrong"), "asOf"));
            return base.asOf();
        }
    }

    /// Where one of the buttons leads, which say what to assume as `set=fact:value`: the address that says it in full.
    /// Nothing where no button was pressed.
    static Optional<String> pressed(Map<String, String> given, String page) {
        String[] set = given.getOrDefault(SET, "").split(":", 2);
        if (set.length < 2) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<>(given);
        fields.remove(SET);
        fields.values().removeIf(String::isEmpty);
        fields.put(IF + set[0], set[1]);
        return Optional.of(page + "?" + CheckAddress.query(fields) + "#changes");
    }

    /// The days on which something begins to apply, and placing on the market before or after the one that matters most
    /// for systems.
    private List<Choice> shortcuts() {
        var texts = words.texts();
        var shortcuts = new ArrayList<Choice>();
        var days = new TreeSet<LocalDate>();
        desk.rules().rules().forEach(rule -> {
            LocalDate from = rule.applies().from();
            if (from != null) {
                days.add(from);
            }
        });
        for (LocalDate day : days.tailSet(base.asOf(), false)) {
            shortcuts.add(new Choice(texts.get("aiact.whatif.day", day), "asOf:" + day));
        }
        return shortcuts;
    }

    private List<Other> others(Map<String, @Nullable Object> facts, Assessment now) {
        var ids = new ArrayList<String>();
        if (desk.rules().fact(PLACED).isPresent()) {
            ids.add(PLACED);
        }
        base.known().keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        now.questions().stream()
                .map(Assessment.Question::fact)
                .filter(id -> !ids.contains(id))
                .limit(OPEN_MAX)
                .forEach(ids::add);
        var others = new ArrayList<Other>();
        for (String id : ids) {
            desk.rules().fact(id).ifPresent(fact -> others.add(other(fact, facts.get(id))));
        }
        return others;
    }

    private Other other(Fact fact, @Nullable Object value) {
        var base = this.base.known().get(fact.id());
        var choices = new ArrayList<Choice>();
        for (Object option : new Alternatives(desk.rules()).of(fact)) {
            if (!Objects.equals(text(option), text(value))) {
                choices.add(new Choice(words.value(fact, option), fact.id() + ":" + CheckAddress.typed(option)));
            }
        }
        if (value != null) {
            choices.add(new Choice(words.texts().get("aiact.answer.unknown"), fact.id() + ":" + CheckAddress.UNKNOWN));
        }
        return new Other(
                fact.id(),
                words.in(fact.texts()),
                value == null ? words.texts().get("aiact.answer.none") : words.value(fact, value),
                !Objects.equals(text(base), text(value)),
                fact.type().label(),
                value == null ? "" : value.toString(),
                choices);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// Of a form that adds one field: all that stands in the address already.
    private Map<String, String> fields() {
        var fields = new LinkedHashMap<>(given);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
