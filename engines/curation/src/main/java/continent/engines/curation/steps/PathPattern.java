package continent.engines.curation.steps;

/// Patterns of paths as robots.txt has them (RFC 9309, section 2.2.3): a beginning of the path, `*` for anything,
/// `$` at the end for the path's end.
final class PathPattern {

    private PathPattern() {}

    /// By going back to the last star only, so that the time is at most the product of both lengths.
    static boolean matches(String given, String path) {
        boolean whole = given.endsWith("$");
        String pattern = whole ? given.substring(0, given.length() - 1) : given + "*";
        int p = 0;
        int star = -1;
        int afterStar = 0;
        int i = 0;
        while (i < path.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                afterStar = i;
            } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(i)) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++afterStar;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
