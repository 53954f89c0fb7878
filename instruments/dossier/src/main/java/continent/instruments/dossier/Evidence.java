package continent.instruments.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One entry of a dossier.
///
/// @param hash what the store holds as the entry's hash; [ChainCheck] proves that it is the header's
public record Evidence(Header header, String hash, Part payload, Part personal) {

    /// Makes the entry that follows a head.
    static Evidence after(Head head, Draft draft, Instant now, RandomGenerator random) {
        var payload = Part.seal(draft.payload(), random);
        var personal = Part.seal(draft.personal(), random);
        var header = new Header(
                head.seq() + 1,
                draft.kind(),
                draft.schemaVersion(),
                draft.subject(),
                draft.key(),
                now.truncatedTo(ChronoUnit.MILLIS),
                payload.commitment(),
                personal.commitment(),
                head.hash());
        return new Evidence(header, header.hash(), payload, personal);
    }

    public long seq() {
        return header.seq();
    }

    public String kind() {
        return header.kind();
    }

    public Part part(Part.Name name) {
        return name == Part.Name.PAYLOAD ? payload : personal;
    }

    public Evidence without(Part.Name name) {
        return name == Part.Name.PAYLOAD
                ? new Evidence(header, hash, new Part.Erased(), personal)
                : new Evidence(header, hash, payload, new Part.Erased());
    }

    /// The payload's fields; empty where it was erased.
    public Map<String, @Nullable Object> payloadValue() {
        return payload instanceof Part.Kept kept ? kept.value() : Map.of();
    }

    /// The personal fields; empty where they were erased.
    public Map<String, @Nullable Object> personalValue() {
        return personal instanceof Part.Kept kept ? kept.value() : Map.of();
    }
}
