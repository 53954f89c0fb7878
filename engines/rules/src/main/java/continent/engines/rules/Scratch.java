package continent.engines.rules;

/// What walking needs room for: kept and lent by a decider, because the arrays are as large as all diagrams.
record Scratch(Walker walker, Closure closure, Influence influence, Search search) {}
