package continent.engines.curation;

import java.util.Optional;

/// A step that finds documents which are the same, whole set over. Of each group the first in input order is
/// kept.
///
/// The runner brings documents with an equal key in the same band together and asks [#same]; groups are the
/// connected components of that. Nothing else about the other documents is needed, so any runner gives the same
/// groups.
public non-sealed interface GroupingStep extends Step {

    /// How many keys a sketch has.
    int bands();

    /// How many whole numbers a signature has.
    int signatureLength();

    /// What is compared of a document; empty where it stays alone (a text without words).
    Optional<Sketch> sketch(Document document);

    /// How alike two signatures are, 0 to 1.
    double likeness(int[] first, int[] second);

    /// From which likeness on two documents that share a key are the same; 0 where sharing a key suffices.
    double threshold();

    /// The reason that a dropped copy gets, such as `near-duplicate`.
    String reason();

    /// What is compared of one document.
    final class Sketch {
        private final long[] keys;
        private final int[] signature;

        /// @param keys      one for each band
        /// @param signature of [GroupingStep#signatureLength] numbers
        public Sketch(long[] keys, int[] signature) {
            this.keys = keys.clone();
            this.signature = signature.clone();
        }

        public long key(int band) {
            return keys[band];
        }

        public int[] signature() {
            return signature.clone();
        }
    }
}
