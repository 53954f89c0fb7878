/// The Act by article: tables of facts and expected results on both sides of each date, run as tests, and the check
/// that
/// every rule is held in place by them and by the worked cases.
///
/// `articles/*.txt` has the form that [ArticleTable] explains. [Judge] sets one expectation beside the engine's answer;
/// [Mutants] changes one rule at a time, and [MutationTest] asks whether anything notices.
@NullMarked
package continent.instruments.aiact.articles;

import org.jspecify.annotations.NullMarked;
