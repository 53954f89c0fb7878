package continent.engines.rules;

/// A missing fact, and what asking for it is worth.
///
/// @param settles  expected number of goals that the answer settles, each case of the fact taken as equally likely
/// @param narrows  expected drop of doubt over the goals that stay open (Gini: 2p(1-p) each, p the share of completions
///                 that meet it); orders questions that settle equally much
/// @param concerns open goals that may depend on it
public record NextQuestion(String fact, double settles, double narrows, int concerns) {}
