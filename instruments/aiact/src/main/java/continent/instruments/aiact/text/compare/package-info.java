/// What differs between two states of the law. Start with [LawComparison].
///
/// Texts are compared word by word (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986). A unit that
/// is gone and one that is new are named as moved where their words agree to at least [LawComparison#MOVED_MIN]; it
/// is a statement about texts, not about law.
@NullMarked
package continent.instruments.aiact.text.compare;

import org.jspecify.annotations.NullMarked;
