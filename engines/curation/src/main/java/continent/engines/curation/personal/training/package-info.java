/// Makes the lists and the model of names that [continent.engines.curation.personal] ships, from Faker's lists
/// (MIT), the census names of the United States (public domain), Tesseract's words and lingua's counts
/// (Apache-2.0), the templates of presidio-research with even numbers (MIT) and templates of our own.
///
/// Start with [TrainNames]. Nothing here is used when a text is curated.
@NullMarked
package continent.engines.curation.personal.training;

import org.jspecify.annotations.NullMarked;
