package continent.instruments.aiact.text;

/// Where a text comes from.
///
/// @param kind      what kind of file
/// @param act       what the file says that it is: a CELEX number, or the note of a consolidation
/// @param sha256    of the file; of the sorted hashes, one a line, where it is several files
/// @param authentic whether it is the text of the Official Journal rather than a consolidation
public record Provenance(SourceKind kind, String act, String sha256, boolean authentic) {

    /// Whether this source is used rather than another for the same language and date.
    boolean notWorseThan(Provenance other) {
        return authentic != other.authentic ? authentic : kind.compareTo(other.kind) <= 0;
    }
}
