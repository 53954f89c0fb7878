/// Questions of laypeople answered with passages of the Act: which units answer, and what they say, or that the Act
/// has no answer.
///
/// [Asking] is the way in: it takes a question and gives an [Answer]. [Corpus] holds what is known of each unit (its
/// text, what it inherits from the units above, the guide, phrases of laypeople); [Features] measures a question
/// against every unit; [Ranker] adds the measures up with weights that [Learning] found on questions with known
/// answers; [Abstention] tells from the same measures whether the Act answers at all; [Quotes] picks the sentences.
///
/// Invariants: a score is exactly the sum of the terms of its explanation; scores of an answer never rise; an answer
/// holds only what passages of the imported text say, or, where none is imported, where the guide points to. The same
/// question on the same state of the law gives the same answer.
///
/// It gives no advice, generates no sentences, needs no network, no database and no model.
@NullMarked
package continent.instruments.aiact.ask;

import org.jspecify.annotations.NullMarked;
