package continent.portal.projects.internal;

import java.time.Instant;

/// What a page says of the chain.
///
/// @param broken what is wrong; empty where it holds
/// @param gaps   how many parts were erased
public record ChainState(long count, String head, Instant at, String broken, int gaps) {

    public boolean holds() {
        return broken.isEmpty();
    }

    static ChainState of(continent.instruments.dossier.Head head, Dossiers.Proof proof) {
        return switch (proof.outcome()) {
            case continent.instruments.dossier.ChainCheck.Outcome.Holds holds ->
                new ChainState(
                        holds.head().seq(),
                        holds.head().hash(),
                        proof.at(),
                        "",
                        holds.gaps().size());
            case continent.instruments.dossier.ChainCheck.Outcome.Broken(var first) ->
                new ChainState(head.seq(), head.hash(), proof.at(), first.what(), 0);
        };
    }
}
