/// The steps that ship: one class and one entry in [Steps] each.
///
/// To add one, write a class that is a [continent.engines.curation.DocumentStep] or a
/// [continent.engines.curation.GroupingStep], add its entry to [Steps], and it is in recipes, in the JSON
/// Schema and on the command line. A step's class comment names its published source and where it departs from
/// it.
///
/// No step reads a file, a clock or another document. Start with [Normalise], the plainest.
@NullMarked
package continent.engines.curation.steps;

import org.jspecify.annotations.NullMarked;
