package continent.engines.curation.personal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// What goes into the slots of templates: names, places, firms and numbers, drawn from lists.
final class Fillings {

    private static final List<String> PARTICLES = List.of(
            "van der", "de la", "von", "von der", "van den", "de los", "af", "van", "de", "del", "da", "di", "bin",
            "al", "le", "ter", "dos");
    private static final List<String> FORMS = List.of(
            "Inc.",
            "LLC",
            "Ltd",
            "GmbH",
            "AS",
            "AB",
            "Group",
            "Holdings",
            "& Sons",
            "Bank",
            "Technologies",
            "PLC",
            "S.A.");
    private static final List<String> HALVES = List.of(
            "opti", "gov", "net", "data", "sys", "info", "clear", "health", "soft", "med", "bio", "green", "max", "geo",
            "trade", "link", "pay", "cloud", "logic", "metric", "house", "point", "works", "lab");
    private static final List<String> STREETS =
            List.of("Street", "Road", "Avenue", "Lane", "Drive", "Way", "Court", "Square");

    private static final List<String> STREETS_BEFORE = List.of(
            "Rua",
            "Via",
            "rue de",
            "Rue",
            "Calle",
            "C/",
            "Avenida",
            "Place",
            "Piazza",
            "ul.",
            "Plaza",
            "Avenue",
            "boulevard");
    private static final List<String> STREETS_JOINED = List.of(
            "straat", "strasse", "straße", "gata", "gatan", "veien", "vej", "weg", "laan", "katu", "utca", " utca",
            "gasse", "ova");

    private final List<String> first;
    private final List<String> last;
    private final List<String> places;
    private final List<String> firms;
    private final SplittableRandom random;

    Fillings(Path names, SplittableRandom random) throws IOException {
        this.first = european(names.resolve("first.txt"));
        this.last = european(names.resolve("last.txt"));
        this.places = european(names.resolve("place.txt"));
        this.firms = european(names.resolve("firm.txt"));
        this.random = random;
    }

    /// Entries in Latin, Greek and Cyrillic letters.
    static List<String> european(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.length() > 1
                        && line.codePoints()
                                .filter(Character::isLetter)
                                .allMatch(c -> switch (Character.UnicodeScript.of(c)) {
                                    case LATIN, GREEK, CYRILLIC -> true;
                                    default -> false;
                                }))
                .toList();
    }

    /// The text for a slot, or nothing where the slot is unknown.
    String fill(String slot) {
        return switch (slot) {
            case "first", "first_name", "first_name_male", "first_name_female", "first_name_nonbinary" -> firstName();
            case "last", "last_name", "last_name_male", "last_name_female" -> lastName();
            case "full", "person", "name", "name_male", "name_female" -> full();
            case "initial" -> (char) ('A' + random.nextInt(26)) + ". " + lastName();
            case "turned" -> lastName() + ", " + firstName();
            case "place", "city", "country", "state", "nation" -> one(places);
            case "firm", "organization", "company" -> firm();
            case "street_name", "street" -> street();
            case "address" -> random.nextInt(200) + " " + street() + ", " + one(places) + " " + digits(5);
            case "secondary_address" -> "Apt. " + digits(3);
            case "prefix", "prefix_male", "prefix_female" -> oneOf("Mr.", "Mrs.", "Ms.", "Dr.", "Miss");
            case "job" ->
                oneOf(
                        "engineer",
                        "Head of Sales",
                        "Science technician",
                        "nurse",
                        "Systems administrator",
                        "editor",
                        "lawyer");
            case "day_of_week", "day" -> oneOf("Monday", "Tuesday", "Friday", "Sunday");
            case "month" -> oneOf("January", "March", "May", "June", "August", "December");
            case "email" -> "user" + digits(2) + "@example.org";
            case "url" -> "https://www.example.org/" + digits(3);
            case "date_of_birth", "date_time", "date" -> digits(1) + "/" + digits(2) + "/19" + digits(2);
            default -> digits(6);
        };
    }

    /// Whether what stands in the slot is a person's name.
    static boolean isPerson(String slot) {
        return slot.equals("first")
                || slot.equals("last")
                || slot.equals("full")
                || slot.equals("initial")
                || slot.equals("turned")
                || (slot.contains("name") && !slot.equals("street_name"))
                || slot.equals("person");
    }

    private String firstName() {
        String name = one(first);
        return random.nextInt(25) == 0 && name.indexOf('-') < 0 ? name + "-" + one(first) : name;
    }

    private String lastName() {
        int kind = random.nextInt(20);
        String name = one(last);
        return kind == 0
                ? name + "-" + one(last)
                : kind == 1 ? PARTICLES.get(random.nextInt(PARTICLES.size())) + " " + name : name;
    }

    private String full() {
        int kind = random.nextInt(24);
        String middle = kind == 0 ? (char) ('A' + random.nextInt(26)) + ". " : kind == 1 ? firstName() + " " : "";
        return firstName() + " " + middle + lastName() + (kind == 2 ? " Jr." : "");
    }

    private String firm() {
        return switch (random.nextInt(6)) {
            case 0 -> one(last) + " " + FORMS.get(random.nextInt(FORMS.size()));
            case 1 -> one(last) + "-" + one(last);
            case 2, 3 -> invented();
            case 4 -> one(last) + ", " + one(last) + " and " + one(last);
            default -> one(firms);
        };
    }

    private String invented() {
        String begin = HALVES.get(random.nextInt(HALVES.size()));
        String end = HALVES.get(random.nextInt(HALVES.size()));
        String joined = begin.substring(0, 1).toUpperCase(Locale.ROOT)
                + begin.substring(1)
                + (random.nextBoolean() ? end : end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1));
        return random.nextInt(4) == 0 ? joined + " " + FORMS.get(random.nextInt(FORMS.size())) : joined;
    }

    private String street() {
        String name = random.nextBoolean() ? one(last) : random.nextBoolean() ? one(places) : full();
        return switch (random.nextInt(5)) {
            case 0 -> name;
            case 1, 2 -> name + " " + one(STREETS);
            case 3 -> one(STREETS_BEFORE) + " " + name;
            default -> name + one(STREETS_JOINED);
        };
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(i == 0 ? 1 : 0, 10));
        }
        return digits.toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
