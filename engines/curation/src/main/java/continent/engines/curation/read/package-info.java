/// Input: which files there are, in which order, how they are cut into slices, and how each becomes documents.
///
/// [Inputs] lists files below the roots that were named; [Slices] cuts the list into pieces of work that depend
/// on the input alone; [SliceReader] turns a slice into documents. Formats: plain text, HTML, PDF, JSON lines, web
/// archives (WARC, WET), each also packed by gzip or zstd, Parquet, and zip and tar archives, also in one another,
/// within [Bounds]. Whatever can't be read is handed on with its reason, never
/// skipped in silence and never thrown: one bad file doesn't end a run.
///
/// Nothing of the input is trusted: names in archives, sizes that headers state, encodings, nesting. Nothing is
/// unpacked under a name that the input chose.
@NullMarked
package continent.engines.curation.read;

import org.jspecify.annotations.NullMarked;
