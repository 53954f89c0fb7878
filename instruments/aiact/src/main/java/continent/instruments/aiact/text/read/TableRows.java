package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables that a consolidation wrote as text (`title: "a. …"`, `systems[3]{code,systemType}:`, `AIB 0201,"…"`) as the
/// table has them: titles as points, rows as lines with a tab between the cells.
final class TableRows {

    private static final Pattern TITLE = Pattern.compile("title: \"?(\\p{Ll})[.)] (.*?)\"?");
    private static final Pattern HEADER = Pattern.compile("\\p{L}+\\[\\d+]\\{[\\w,]+}:");
    private static final Pattern ROW = Pattern.compile("([^\",]{1,20}),\\s?\"(.*)\"");
    private static final char TAB = '\t';

    private TableRows() {}

    static List<String> plain(List<String> lines) {
        var plain = new ArrayList<String>();
        for (String line : lines) {
            Matcher title = TITLE.matcher(line);
            Matcher row = ROW.matcher(line);
            if (title.matches()) {
                plain.add("(" + title.group(1) + ") " + title.group(2));
            } else if (row.matches()) {
                plain.add(row.group(1) + TAB + row.group(2));
            } else if (!HEADER.matcher(line).matches()) {
                plain.add(balanced(line));
            }
        }
        return plain;
    }

    static boolean isRow(String line) {
        return line.indexOf(TAB) >= 0;
    }

    /// Without a quotation mark at the end that was never opened.
    private static String balanced(String line) {
        return line.endsWith("\"") && line.indexOf('"') == line.length() - 1
                ? line.substring(0, line.length() - 1)
                : line;
    }
}
