package continent.content.aiact;

import java.time.LocalDate;

/// What an amending act changed in a provision.
///
/// @param since first day of the changed wording
/// @param what  in one sentence or two
public record Amendment(LocalDate since, String what) {}
