/// The data lab: data sets of a project, their files, the runs of recipes over them, and what a run says to the
/// dossier.
///
/// It knows the engine of curation and nothing of HTTP, SQL or the other instruments. Start with [ShippedRecipes].
@NullMarked
package continent.instruments.datalab;

import org.jspecify.annotations.NullMarked;
