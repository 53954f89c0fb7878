/// The data lab: data sets of a project, their files, the runs of recipes over them, and what a run says to the
/// dossier.
///
/// [DataLabStore] is the port behind which all of it is kept; [FileDataLabStore] keeps it in a folder, the
/// portal in a database, and one contract suite holds for both. [CuratedEvidence] turns the manifest of a run
/// into the payload of `data.curated`. [ShippedRecipes] are the recipes that come with the product.
///
/// It starts nothing and fetches nothing: the doors do. It knows the engine of curation and nothing of HTTP,
/// SQL or the other instruments. Invariants: a data set's name is unique in its project; a run ends once; runs
/// of a data set are numbered from 1 without gaps.
@NullMarked
package continent.instruments.datalab;

import org.jspecify.annotations.NullMarked;
