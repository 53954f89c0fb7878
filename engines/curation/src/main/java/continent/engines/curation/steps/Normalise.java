package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/// Brings text into one form: Unicode NFC (UAX 15), one kind of line end and of space, no control characters,
/// no more than one empty line in a row, and mojibake repaired where that is certain ([Mojibake]).
///
/// A text that is empty afterwards is dropped.
public final class Normalise implements DocumentStep {

    static final StepEntry ENTRY = new StepEntry(
            "normalise",
            "Unicode NFC, white space, control characters, mojibake; drops what is empty then.",
            "Unicode Standard Annex 15",
            List.of(OptionSpec.flag("mojibake", true, "repair text that was decoded with the wrong encoding")),
            Map.of(),
            options -> new Normalise(options.flag("mojibake")));

    private final boolean repair;

    Normalise(boolean repair) {
        this.repair = repair;
    }

    @Override
    public Verdict judge(Document document) {
        String text = document.text();
        if (repair) {
            text = Mojibake.repaired(text);
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        text = space(text);
        return text.isEmpty()
                ? new Verdict.Dropped("empty", Map.of("characters", 0), Map.of("characters", 1))
                : new Verdict.Kept(document.withText(text));
    }

    /// One pass over the text. Spaces at the ends of lines go, inside a line one stays; of empty lines one stays.
    static String space(String text) {
        var out = new StringBuilder(text.length());
        int newlines = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLineEnd(c)) {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    continue;
                }
                newlines++;
                gap = false;
            } else if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (newlines > 0 && !out.isEmpty()) {
                    out.append(newlines == 1 ? "\n" : "\n\n");
                } else if (gap && newlines == 0 && !out.isEmpty()) {
                    out.append(' ');
                }
                newlines = 0;
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /// Controls, byte-order marks, soft hyphens and zero-width spaces; joiners stay, scripts need them.
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || c == '\uFEFF' || c == '\u00AD' || c == '\u200B' || c == '\u2060';
    }
}
