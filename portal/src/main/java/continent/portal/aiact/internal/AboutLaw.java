package continent.portal.aiact.internal;

import java.time.LocalDate;

/// What the public page tells about the rules.
public record AboutLaw(String law, int rules, int facts, int conclusions, LocalDate today) {}
