package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.ResultView.Duty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Obligations in order of the day from which they apply, by role, and the same days on a line.
///
/// @param marks days on the line, from left to right, the date asked for among them
public record DutyTimeline(List<Station> stations, List<Mark> marks) {

    private static final double LEFT = 4;
    private static final double RIGHT = 96;
    private static final double ROOM = 14;

    /// @param later whether the day is still to come
    /// @param when  how far away, in words
    public record Station(LocalDate day, String date, boolean later, String when, List<Role> roles) {}

    public record Role(String name, List<Duty> duties) {}

    /// @param at    from the left, in percent
    /// @param label the day; empty where there is no room for it
    /// @param count obligations that begin then; zero for the date asked for
    /// @param asOf  whether it is the date asked for
    public record Mark(String at, String label, int count, boolean later, boolean asOf) {}

    static DutyTimeline of(Assessment assessment, Words words) {
        var byDay = new TreeMap<LocalDate, Map<String, List<Duty>>>();
        for (Assessment.Obligation one : assessment.obligations()) {
            byDay.computeIfAbsent(one.appliesFrom(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(words.role(one.role()), _ -> new ArrayList<>())
                    .add(duty(one, assessment.asOf(), words));
        }
        var stations = new ArrayList<Station>();
        byDay.forEach((day, roles) -> stations.add(new Station(
                day,
                words.texts().date(day),
                day.isAfter(assessment.asOf()),
                when(day, assessment.asOf(), words),
                roles.entrySet().stream()
                        .map(role -> new Role(role.getKey(), role.getValue()))
                        .toList())));
        return new DutyTimeline(
                List.copyOf(stations), stations.isEmpty() ? List.of() : marks(stations, assessment.asOf(), words));
    }

    static Duty duty(Assessment.Obligation one, LocalDate asOf, Words words) {
        return new Duty(
                words.role(one.role()),
                words.conclusion(one.conclusion()),
                words.cites(List.of(one.unit()), asOf).getFirst(),
                words.from(one.appliesFrom(), asOf),
                one.appliesFrom().isAfter(asOf));
    }

    private static String when(LocalDate day, LocalDate asOf, Words words) {
        if (!day.isAfter(asOf)) {
            return words.texts().get("aiact.timeline.applies");
        }
        long months = ChronoUnit.MONTHS.between(asOf, day);
        return months < 1
                ? words.texts().count("aiact.timeline.days", ChronoUnit.DAYS.between(asOf, day))
                : words.texts().count("aiact.timeline.months", months);
    }

    private static List<Mark> marks(List<Station> stations, LocalDate asOf, Words words) {
        var days = new TreeSet<LocalDate>();
        days.add(asOf);
        stations.forEach(station -> days.add(station.day()));
        long first = days.first().toEpochDay();
        long span = Math.max(1, days.last().toEpochDay() - first);
        var marks = new ArrayList<Mark>();
        double labelled = -ROOM;
        for (LocalDate day : days) {
            double at = LEFT + (RIGHT - LEFT) * (day.toEpochDay() - first) / span;
            boolean here = day.equals(asOf);
            boolean room = at - labelled >= ROOM;
            labelled = room && !here ? at : labelled;
            int count = stations.stream()
                    .filter(station -> station.day().equals(day))
                    .flatMap(station -> station.roles().stream())
                    .mapToInt(role -> role.duties().size())
                    .sum();
            marks.add(new Mark(
                    String.format(java.util.Locale.ROOT, "%.1f%%", at),
                    here || room ? words.texts().date(day) : "",
                    count,
                    day.isAfter(asOf),
                    here));
        }
        return marks;
    }
}
