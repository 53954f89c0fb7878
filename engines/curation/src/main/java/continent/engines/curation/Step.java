package continent.engines.curation;

/// One operation of a recipe. Closed: a step is one of three kinds.
///
/// An instance belongs to one thread; a runner makes one for each of its workers from the [StepEntry].
public sealed interface Step permits DocumentStep, GroupingStep, PartsStep {}
