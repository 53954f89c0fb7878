package continent.engines.rules;

/// A missing fact, and what asking for it is worth.
///
/// @param settles  expected number of goals that the answer settles, a no taken to be likelier than a yes
/// @param narrows  influence of the fact, and of what follows from it, on the open goals, summed; orders questions that
///                 settle equally much
/// @param concerns open goals that may depend on it
public record NextQuestion(String fact, double settles, double narrows, int concerns) {}
