package continent.instruments.dossier;

/// Where a chain ends.
///
/// @param seq  number of the last entry, 0 while there is none
/// @param hash hash of the last entry, or [Header#genesis(String)]
public record Head(long seq, String hash) {

    public static Head empty(String project) {
        return new Head(0, Header.genesis(project));
    }
}
