/// Decides under incomplete facts, proves each answer, and knows what to ask next. Any rule set, any subject.
///
/// A [RuleSet] holds a vocabulary of [Fact]s (yes or no, a choice, a number, a date), [Constraint]s between them, and
/// dated [Rule]s: a condition, exceptions, a citation, the conclusion that they lead to. For a date, a [Decider]
/// answers each conclusion with one of three results ([Truth]): met, not met, unknown.
///
/// **Unknown is exact.** A conclusion is unknown exactly when two ways of completing the missing facts, both allowed by
/// the constraints, lead to different answers. Kleene's tables are weaker: they call "a or not a" unknown, and they
/// don't see that a system without biometrics can't be a biometric one. Here each conclusion is a reduced ordered
/// binary decision diagram ([Bdd]; Bryant 1986, IEEE Trans. Comp. C-35) over atoms ([Atoms]): one for a yes-or-no fact,
/// one for each option and threshold that a rule mentions, tied together by what numbers, dates and choices are.
///
/// **Cost.** Diagrams are built when a decider is made, under a cap of nodes; a rule set beyond it is refused there,
/// naming the conclusion. What follows from the facts ([Closure]) and most answers take one walk, linear in the size of
/// the diagrams; where constraints still matter, [Search] looks for a completion, with few dead ends but no bound.
///
/// **Every answer is proved.** A [Proof] is a tree of rule, fact, citation and date; [ProofReplay] computes the result
/// from the tree alone. [NextQuestion] names the fact that is expected to settle most conclusions.
///
/// It doesn't know any law, stores nothing, reads no clock. Start with [RuleReader] and [Decider].
@NullMarked
package continent.engines.rules;

import org.jspecify.annotations.NullMarked;
