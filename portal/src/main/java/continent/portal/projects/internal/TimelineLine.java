package continent.portal.projects.internal;

import java.time.Instant;

/// One entry of a timeline.
///
/// @param when     the day, or the time of day where it is today
/// @param sentence in the reader's language
/// @param path     where the entry's thing is shown; empty for nowhere
/// @param mark     the ends of the hash
/// @param gap      whether a part of it was erased
public record TimelineLine(
        long seq, String kind, Instant at, String when, String sentence, String path, String mark, boolean gap) {}
