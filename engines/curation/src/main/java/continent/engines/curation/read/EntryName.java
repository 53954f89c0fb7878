package continent.engines.curation.read;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is wrong with a name inside an archive. Nothing is ever written under such a name; it is refused all
/// the same, since whoever made it meant to reach somewhere else.
final class EntryName {

    private static final int LENGTH_MAX = 1_000;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Map<String, String> EXPLAINED = Map.of(
            "unsafe-name", "its name is absolute, climbs out of the archive or holds control characters",
            "name-too-long", "its name is longer than " + LENGTH_MAX + " characters",
            "duplicate-name", "another entry has the same name",
            "symbolic-link", "it is a symbolic link, which is not followed",
            "not-a-file", "it is neither a file nor a folder",
            "encrypted", "it is encrypted");

    private EntryName() {}

    static Optional<String> refusal(String name) {
        if (name.length() > LENGTH_MAX) {
            return Optional.of("name-too-long");
        }
        boolean unsafe = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || DRIVE.matcher(name).matches()
                || CONTROL.matcher(name).find()
                || ("/" + name + "/").contains("/../");
        return unsafe ? Optional.of("unsafe-name") : Optional.empty();
    }

    /// The name as it may be shown: no control characters, not endless.
    static String shown(String name) {
        String clipped = name.length() <= LENGTH_MAX ? name : name.substring(0, LENGTH_MAX) + "…";
        return CONTROL.matcher(clipped).replaceAll("\uFFFD");
    }

    static String explained(String refusal) {
        return EXPLAINED.getOrDefault(refusal, refusal);
    }
}
