/// The dossier of a project: evidence that only grows, each entry bound to the one before by its hash.
///
/// An entry ([Evidence]) has a [Header] and two parts: the payload, and what names a person. The header holds only
/// salted commitments of the parts, so that a part can be erased and the chain still verifies, with the gap named.
/// [Dossier] appends what happened ([Draft]); [EvidenceStore] is the port behind which it is kept, [FileEvidenceStore]
/// one way to keep it; [ChainCheck] proves a chain or names the first break.
///
/// Invariants: entries are numbered from 1 without a gap; the first follows [Header#genesis(String)], each other one
/// the hash of its predecessor; no two entries of a project have the same kind and key; an acknowledged entry is
/// durable; nothing but the content of a part is ever removed.
///
/// What it does not do: it decides nothing about law, sends nothing, and keeps no secrets but the salts. Documents made
/// of evidence are in the package `documents`, exports and their proof in `export`.
///
/// Start with [Dossier#record(String, Draft)] and [ChainCheck].
@NullMarked
package continent.instruments.dossier;

import org.jspecify.annotations.NullMarked;
