/// Worked systems: facts in a company's words, what the Act says of them on a date, and why. They are written from the
/// text of the law, not from the rules, so that they can show the rules to be wrong.
///
/// [WorkedCases] holds the shipped ones; [CaseReader] reads their files strictly, [WorkedCase] is one of them, and
/// [CaseComparison] sets a case beside what the checker answers and names every [Disagreement].
///
/// What it does not do: it decides nothing about the law and stores nothing.
///
/// Invariants: every fact, conclusion and obligation that a case names is one that the rules know; every case cites at
/// least one unit of the Act; a case that rests on another states only what differs.
@NullMarked
package continent.instruments.aiact.cases;

import org.jspecify.annotations.NullMarked;
