/// Which language a text is in: a linear classifier over hashed n-grams of characters, small and quick enough to
/// be run on every document of a curation.
///
/// Start with [LanguageIdentifier]. [Letters] says what a letter is and of which script, [Grams] turns words into
/// features, [GramModel] holds the quantised weights that `training` has written.
///
/// Invariants: the same text gets the same answer on every machine and thread; nothing here is written after
/// loading. What it does not do: mark languages inside one text.
@NullMarked
package continent.engines.curation.language;

import org.jspecify.annotations.NullMarked;
