/// The tour: walks one project through the whole journey, on real text, and checks what each step claims.
///
/// It acts as an organisation marked "tour" with a token that the launcher asks for and that expires, and through the
/// public REST interface alone ([Api]). Each [Step] says what it found as figures, or that a claim doesn't hold
/// ([ClaimFailed]). A tour that was broken off is gone on with: each step looks first at what is there.
///
/// Invariants: every POST carries an `Idempotency-Key` that is the same when a step is repeated, so that nothing is
/// made
/// twice; a portal or database that is gone ends the tour within a minute.
///
/// Start with [TourCommand], then [Steps].
@NullMarked
package continent.launcher.tour;

import org.jspecify.annotations.NullMarked;
