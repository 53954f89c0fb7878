package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Roman;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The label at the beginning of a line, and what it can be the label of.
///
/// @param printed as it stands there
/// @param rest    the line after it
/// @param places  the styles that it can be of, with its place in a list of that style
record PrintedLabel(String printed, String rest, List<Place> places) {

    private static final Pattern BRACKETED = Pattern.compile(
            "(\\((?:\\d{1,3}\\p{Ll}{0,2}|\\p{L}{1,5})\\)|\\p{Ll}{1,5}\\)|\\d{1,3}\\p{Ll}{0,2}\\))\\s+(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,3}\\p{Ll}{0,2}\\.|\\d{1,2}(?:\\.\\d{1,2})+\\.?)\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern DASHED = Pattern.compile("([—–‒•-])\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(\\d+)([a-z]*)");

    enum Style {
        NUMBER,
        DECIMAL,
        LETTER,
        ROMAN,
        DASH
    }

    /// Where in a list: by number, then by what was inserted after it. `ba` is (2, 1), `1a` (1, 1), `aa` (27, 0) or
    /// (1, 1).
    ///
    /// @param stem what stands before the last part of `3.1`, else empty
    record Place(Style style, String stem, int number, int inserted) {

        /// Whether a label can begin a list.
        boolean first() {
            return style == Style.DASH || (number == 1 && inserted == 0);
        }

        /// Whether this comes right after another in a list without gaps.
        boolean rightAfter(Place other) {
            return follows(other)
                    && (style == Style.DASH
                            || (number == other.number + 1 && inserted == 0)
                            || (number == other.number && inserted == other.inserted + 1));
        }

        /// Whether this comes after another in a list that may have gaps, where something was deleted.
        boolean follows(Place other) {
            return style == other.style
                    && stem.equals(other.stem)
                    && (style == Style.DASH
                            || number > other.number
                            || (number == other.number && inserted > other.inserted));
        }
    }

    static Optional<PrintedLabel> of(String line) {
        for (Pattern pattern : List.of(DOTTED, BRACKETED, DASHED)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                var places = places(matcher.group(1));
                if (!places.isEmpty()) {
                    return Optional.of(new PrintedLabel(matcher.group(1), matcher.group(2), places));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Place> places(String printed) {
        if (Labels.isDash(printed)) {
            return List.of(new Place(Style.DASH, "", 0, 0));
        }
        String text = Labels.segment(printed).orElse("");
        int dot = text.lastIndexOf('.');
        if (dot > 0) {
            return List.of(
                    new Place(Style.DECIMAL, text.substring(0, dot), Integer.parseInt(text.substring(dot + 1)), 0));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return List.of(new Place(Style.NUMBER, "", Integer.parseInt(number.group(1)), inserted(number.group(2))));
        }
        var places = new ArrayList<Place>();
        if (text.matches("[ivx]+") && Roman.number(text) > 0) {
            places.add(new Place(Style.ROMAN, "", Roman.number(text), 0));
        }
        if (text.matches("[a-z]{1,2}")) {
            places.add(new Place(Style.LETTER, "", text.charAt(0) - 'a' + 1, inserted(text.substring(1))));
            if (text.length() == 2) {
                places.add(new Place(Style.LETTER, "", 26 * (text.charAt(0) - 'a' + 1) + text.charAt(1) - 'a' + 1, 0));
            }
        }
        return places;
    }

    private static int inserted(String letters) {
        int value = 0;
        for (int i = 0; i < letters.length(); i++) {
            value = 26 * value + letters.charAt(i) - 'a' + 1;
        }
        return value;
    }
}
