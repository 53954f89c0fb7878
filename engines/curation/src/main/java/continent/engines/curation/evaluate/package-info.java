/// How well steps do on labelled files, in figures that can be set beside those of other programs.
///
/// [LanguageEvaluation] measures language identification; [SpanScore] counts spans of personal data. What is
/// measured is the step that a recipe runs, through its public class. Files are read, never written.
@NullMarked
package continent.engines.curation.evaluate;

import org.jspecify.annotations.NullMarked;
