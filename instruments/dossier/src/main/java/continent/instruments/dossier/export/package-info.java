/// Dossiers that leave the instance, and the proof of one offline.
///
/// [DossierZip] writes a dossier as a ZIP whose bytes depend on nothing but evidence, documents and keys; [DossierJson]
/// and [DossierHtml] say the same as JSON and as a page. [SigningKeys] holds the Ed25519 keys of an instance.
/// [Verifier] reads a ZIP of a stranger within limits and ends in a [Verdict]: it holds, it is broken at a named place,
/// or it can't be read.
///
/// Layout of the ZIP: `chain.jsonl` (each line is the canonical header of an entry: its SHA-256 is the entry's hash),
/// `hashes.txt` (that hash, line by line), `payloads/000001.payload.json` and `….salt` (salt followed by JSON hashes to
/// the commitment in the header; absent where erased), `documents/`, `keys/<id>.pem`, `manifest.json` (canonical) and
/// `manifest.sig` (64 bytes, Ed25519 over the manifest's bytes), `README.txt` (how to verify by hand).
///
/// What it can't do: show that nothing was cut off the end by whoever holds the key, unless a head was noted before.
@NullMarked
package continent.instruments.dossier.export;

import org.jspecify.annotations.NullMarked;
