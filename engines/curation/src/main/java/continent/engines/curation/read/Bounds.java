package continent.engines.curation.read;

/// How much of a stranger's input is read.
///
/// @param fileBytesMax    largest single text, unpacked; larger ones are refused
/// @param lineBytesMax    longest line of JSON
/// @param archiveEntriesMax entries of one archive
/// @param archiveBytesMax all that comes out of one archive with those inside it
/// @param ratioMax        bytes out for a byte in, asked from `ratioFromBytes` on
/// @param nestingMax      archives inside archives
public record Bounds(
        long fileBytesMax,
        int lineBytesMax,
        int archiveEntriesMax,
        long archiveBytesMax,
        int ratioMax,
        long ratioFromBytes,
        int nestingMax) {

    public static final Bounds STANDARD =
            new Bounds(20_000_000, 40_000_000, 200_000, 4_000_000_000L, 200, 1_000_000, 2);
}
