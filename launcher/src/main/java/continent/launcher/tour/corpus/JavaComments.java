package continent.launcher.tour.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the documentation comments of types in a Java source: `/** … */` and runs of `///`, each with the name of the
/// class, interface, enum, record or annotation that follows.
///
/// A scanner over characters that knows comments, strings and text blocks, no parser: enough to tell a comment before
/// a type from one before a method.
final class JavaComments {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

    private final String source;
    private final List<TypeComment> found = new ArrayList<>();
    private int at;
    private String comment = "";

    /// @param type the simple name of the type
    /// @param text the comment without its marks
    record TypeComment(String type, String text) {}

    private JavaComments(String source) {
        this.source = source;
    }

    static List<TypeComment> of(String source) {
        var comments = new JavaComments(source);
        comments.scan();
        return comments.found;
    }

    /// The comment at the very start of the file: its licence header; empty where there is none.
    static String header(String source) {
        String start = source.stripLeading();
        int end = start.indexOf("*/");
        return start.startsWith("/*") && end > 0 ? unmarked(start.substring(2, end)) : "";
    }

    private void scan() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (source.startsWith("///", at)) {
                comment = lines();
            } else if (source.startsWith("//", at)) {
                skipTo("\n");
            } else if (source.startsWith("/*", at)) {
                block();
            } else if (source.startsWith("\"\"\"", at)) {
                at += 3;
                skipTo("\"\"\"");
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else {
                if (c == ';' || c == '{' || c == '}') {
                    comment = "";
                }
                at++;
            }
        }
    }

    private void block() {
        boolean documentation = source.startsWith("/**", at) && !source.startsWith("/**/", at);
        int start = at + (documentation ? 3 : 2);
        at = start;
        skipTo("*/");
        if (documentation) {
            comment = unmarked(source.substring(start, Math.max(start, at - 2)));
        }
    }

    private String lines() {
        var text = new StringBuilder();
        while (source.startsWith("///", at)) {
            int start = at + 3;
            skipTo("\n");
            text.append(source, start, at);
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
        }
        return text.toString().strip();
    }

    private void word() {
        String word = identifier();
        if (comment.isEmpty() || !TYPES.contains(word)) {
            return;
        }
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        String name = identifier();
        if (!name.isEmpty()) {
            found.add(new TypeComment(name, comment));
            comment = "";
        }
    }

    private String identifier() {
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at);
    }

    private void quoted(char quote) {
        at++;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipTo(String end) {
        int next = source.indexOf(end, at);
        at = next < 0 ? source.length() : next + end.length();
    }

    /// Without the asterisks at the start of lines.
    private static String unmarked(String text) {
        return text.lines()
                .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .strip();
    }
}
