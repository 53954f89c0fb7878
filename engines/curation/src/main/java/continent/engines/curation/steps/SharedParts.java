package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.PartsStep;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.kernel.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Removes paragraphs or lines that came before anywhere in the set, compared without white space at their ends;
/// the first in the order of the input stays. Menus, notices and signatures repeat over pages where texts don't.
/// Short parts stay, since tables and verse repeat them for a reason. A document of which too little is left is
/// dropped.
///
/// As CCNet does with paragraphs (Wenzek et al. 2020, section 3.1), but over the whole set instead of shards of
/// it, and keeping the first copy. Parts are told apart by the first 64 bits of their SHA-256: nobody can make a
/// line that takes out another.
public final class SharedParts implements PartsStep {

    private static final String PUBLISHED = "Wenzek et al. 2020 (CCNet), section 3.1; over the whole set";

    static final StepEntry PARAGRAPHS = new StepEntry(
            "paragraph-duplicates",
            "Removes paragraphs that came before anywhere in the set; a paragraph ends at an empty line.",
            PUBLISHED,
            options(60),
            Map.of(),
            options -> new SharedParts(options, true));

    static final StepEntry LINES = new StepEntry(
            "line-duplicates",
            "Removes lines that came before anywhere in the set.",
            PUBLISHED,
            options(30),
            Map.of(),
            options -> new SharedParts(options, false));

    private final boolean paragraphs;
    private final int charactersMin;
    private final int leftMin;

    private SharedParts(Options options, boolean paragraphs) {
        this.paragraphs = paragraphs;
        this.charactersMin = options.number("characters-min");
        this.leftMin = options.number("characters-left-min");
    }

    private static List<OptionSpec> options(int charactersMin) {
        return List.of(
                OptionSpec.whole("characters-min", charactersMin, 1, 100_000, "shorter parts stay"),
                OptionSpec.whole("characters-left-min", 1, 0, 1_000_000, "a document with less left is dropped"));
    }

    @Override
    public long[] parts(Document document) {
        long[] hashes = new long[16];
        int count = 0;
        var digest = Hash.digest();
        for (String part : cut(document.text())) {
            String core = part.strip();
            if (core.length() >= charactersMin) {
                hashes = count == hashes.length ? Arrays.copyOf(hashes, count * 2) : hashes;
                hashes[count++] = ByteBuffer.wrap(digest.digest(core.getBytes(StandardCharsets.UTF_8)))
                        .getLong();
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    @Override
    public Verdict without(Document document, boolean[] cameBefore) {
        var left = new StringBuilder(document.text().length());
        int asked = 0;
        int removed = 0;
        for (String part : cut(document.text())) {
            boolean compared = part.strip().length() >= charactersMin;
            if (compared && cameBefore[asked++]) {
                removed++;
            } else {
                left.append(part);
            }
        }
        if (removed == 0) {
            return new Verdict.Kept(document, Map.of("removed", 0));
        }
        String text = left.toString().stripTrailing();
        long characters = text.strip().length();
        Map<String, Object> values = Map.of("removed", removed, "characters-left", characters);
        return characters < leftMin
                ? new Verdict.Dropped("nothing-new", values, Map.of("characters-left-min", (long) leftMin))
                : new Verdict.Kept(document.withText(text), values);
    }

    /// The text in pieces, each with the breaks that end it.
    private List<String> cut(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                int end = i + 1;
                int breaks = 1;
                while (paragraphs && end < text.length() && Character.isWhitespace(text.charAt(end))) {
                    breaks += text.charAt(end++) == '\n' ? 1 : 0;
                }
                if (!paragraphs || breaks > 1) {
                    int to = paragraphs ? text.lastIndexOf('\n', end - 1) + 1 : end;
                    parts.add(text.substring(from, to));
                    from = to;
                }
                i = end - 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
