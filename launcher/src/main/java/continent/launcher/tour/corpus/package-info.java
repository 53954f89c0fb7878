/// The tour's text: real prose that is on each machine, so that the journey curates something worth curating.
///
/// Three sources, each a file of JSON lines (`id`, `text`, `source`, `url`, and `licence` where the origin states it):
/// [LicenceTexts] (the SPDX licence list inside a library), [JavadocProse] (comments of the JDK's own classes, or of
/// pinned libraries where the JDK came without its sources) and [Notices] (licences and notices inside the jars of the
/// product). [FolderCorpus] takes a folder of the user's instead.
///
/// Nothing is made up and nothing is repeated to reach a number: near-duplicates are there because licences and
/// generated classes resemble one another. The order and the bytes depend on the origins alone.
///
/// Start with [Corpus].
@NullMarked
package continent.launcher.tour.corpus;

import org.jspecify.annotations.NullMarked;
