package continent.engines.curation;

/// A step that takes out of a text what came before it in the whole set: paragraphs or lines.
///
/// The runner brings together the hashes of all parts, in the order of the input, and says of each whether one
/// with the same hash came before; nothing else about other documents is needed, so any runner gives the same
/// result.
public non-sealed interface PartsStep extends Step {

    /// A hash of each part that is compared, in the order of the text; equal parts have equal hashes.
    long[] parts(Document document);

    /// What is left of the document.
    ///
    /// @param cameBefore for each of [#parts], whether an equal one stands earlier in the set or in this text
    Verdict without(Document document, boolean[] cameBefore);
}
