package continent.instruments.aiact.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes the endings of a language off its words, so that forms of one word are the same. Rough on purpose: both sides
/// of
/// a comparison are treated alike.
final class Stems {

    static final Stems NONE = new Stems(List.of());
    private static final int LENGTH_MIN = 3;

    private record Ending(String text, String instead) {}

    private final List<Ending> endings;

    private Stems(List<Ending> endings) {
        this.endings = endings;
    }

    /// @param endings such as `s`, or `ies=y` where something takes its place
    static Stems of(List<String> endings) {
        var read = new ArrayList<Ending>();
        for (String ending : endings) {
            int equals = ending.indexOf('=');
            read.add(
                    equals < 0
                            ? new Ending(ending, "")
                            : new Ending(ending.substring(0, equals), ending.substring(equals + 1)));
        }
        read.sort(Comparator.comparingInt((Ending ending) -> ending.text().length())
                .reversed());
        return new Stems(List.copyOf(read));
    }

    /// The word in lower case without its endings; abbreviations in capitals stay as they are.
    String of(String word) {
        String rest = word.toLowerCase(Locale.ROOT);
        if (word.length() > 1 && word.length() < 5 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return rest;
        }
        boolean again = true;
        while (again) {
            again = false;
            for (Ending ending : endings) {
                if (rest.endsWith(ending.text())
                        && rest.length() - ending.text().length() >= LENGTH_MIN) {
                    rest = rest.substring(0, rest.length() - ending.text().length()) + ending.instead();
                    again = ending.instead().isEmpty();
                    break;
                }
            }
        }
        return rest;
    }
}
