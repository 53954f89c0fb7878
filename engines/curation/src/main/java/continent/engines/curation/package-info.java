/// The words of curation: a [Document] goes through [Step]s, each of which gives a [Verdict].
///
/// A step is one class behind the closed interface [Step] and one [StepEntry] in the registry of
/// `continent.engines.curation.steps`. There are three kinds: a [DocumentStep] looks at one document alone, a
/// [GroupingStep] says what two documents must share to be the same, a [PartsStep] takes out paragraphs or lines
/// that came before. None knows where documents come from,
/// how many threads or machines there are, or what ran before: the runner in `continent.engines.curation.run`
/// groups by key and could be replaced by one that spreads over machines, with the same result.
///
/// What it does not do: fetch anything from a network, know of projects, users or databases.
///
/// Invariants: a document that is dropped has a reason; the order of kept documents is that of the input; no
/// result depends on time, threads or file boundaries. Start with [Step], then `run.CurationRun`.
@NullMarked
package continent.engines.curation;

import org.jspecify.annotations.NullMarked;
