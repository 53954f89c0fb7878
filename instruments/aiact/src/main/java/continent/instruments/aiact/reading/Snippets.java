package continent.instruments.aiact.reading;

import continent.instruments.aiact.reading.LawSearch.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cuts the piece of a text that answers a query best.
final class Snippets {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int WINDOW = 260;
    private static final int BEFORE = 60;

    private Snippets() {}

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private record Place(int start, int end) {}

    static List<Stretch> cut(String text, List<String> query, Stems stems) {
        Set<String> wanted = query.stream().map(stems::of).collect(Collectors.toSet());
        String last = query.isEmpty() ? "" : stems.of(query.getLast());
        var places = new ArrayList<Place>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String stem = stems.of(word.group());
            if (wanted.contains(stem) || (last.length() >= 3 && stem.startsWith(last))) {
                places.add(new Place(word.start(), word.end()));
            }
        }
        int from = places.isEmpty() ? 0 : begin(text, densest(places));
        int to = Math.min(text.length(), from + WINDOW);
        if (to < text.length() && text.lastIndexOf(' ', to) > from) {
            to = text.lastIndexOf(' ', to);
        }
        return stretches(text, from, to, places);
    }

    private static int densest(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            int start = places.get(i).start();
            int count = 0;
            for (int j = i; j < places.size() && places.get(j).end() < start + WINDOW - BEFORE; j++) {
                count++;
            }
            if (count > most) {
                most = count;
                best = start;
            }
        }
        return best;
    }

    private static int begin(String text, int at) {
        if (at <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', at - BEFORE);
        return space < 0 || space > at ? at : space + 1;
    }

    private static List<Stretch> stretches(String text, int from, int to, List<Place> places) {
        var stretches = new ArrayList<Stretch>();
        if (from > 0) {
            stretches.add(new Stretch("… ", false));
        }
        int at = from;
        for (Place place : places) {
            if (place.start() >= at && place.end() <= to) {
                if (place.start() > at) {
                    stretches.add(new Stretch(text.substring(at, place.start()), false));
                }
                stretches.add(new Stretch(text.substring(place.start(), place.end()), true));
                at = place.end();
            }
        }
        stretches.add(new Stretch(text.substring(at, to) + (to < text.length() ? " …" : ""), false));
        return stretches;
    }
}
