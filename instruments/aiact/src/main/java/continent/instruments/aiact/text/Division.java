package continent.instruments.aiact.text;

import org.jspecify.annotations.Nullable;

/// A chapter, or a section of one, over articles: a heading, no unit.
///
/// @param level   1 for a chapter, 2 for a section below it
/// @param number  roman for chapters, arabic for sections, as numbered (`III`, `2`)
/// @param label   as printed (`CHAPTER III`), null where the source has the number only
/// @param heading as printed, null where there is none
public record Division(
        int level,
        String number,
        @Nullable String label,
        @Nullable String heading) {}
