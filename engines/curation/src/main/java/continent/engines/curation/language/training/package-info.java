/// Makes the models of [continent.engines.curation.language], from sources that may be used: n-gram counts of
/// the lingua library and word lists of Tesseract (both Apache-2.0), translations in LibreOffice and GIMP's
/// help as Debian packages them (MPL-2.0, GFDL), the eForms SDK (EUPL-1.2 and CC BY 4.0), and
/// the half of the labelled corpora that is for tuning. Only statistics of them end in the model.
///
/// `engines/curation/training/README.md` has the commands. Start with [TrainLanguages]. Nothing here is used when a
/// text is curated.
@NullMarked
package continent.engines.curation.language.training;

import org.jspecify.annotations.NullMarked;
