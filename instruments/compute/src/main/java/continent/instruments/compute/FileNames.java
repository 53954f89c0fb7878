package continent.instruments.compute;

import java.util.regex.Pattern;

/// What a file of a job may be called: a relative path of at most 4 names, each of letters, digits, `.`, `_` and
/// `-`, none starting with a dot or hyphen, 100 characters each. Whatever else a stranger writes is refused.
public final class FileNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
    private static final int DEPTH_MAX = 4;

    private FileNames() {}

    public static boolean isSafe(String path) {
        String[] names = path.split("/", -1);
        if (names.length > DEPTH_MAX) {
            return false;
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }
}
