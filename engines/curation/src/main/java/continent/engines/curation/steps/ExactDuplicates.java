package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.StepEntry;
import continent.kernel.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drops every later copy of a text, compared by the SHA-256 of its bytes as they are after the steps before.
public final class ExactDuplicates implements GroupingStep {

    static final StepEntry ENTRY = new StepEntry(
            "exact-duplicates",
            "Keeps the first of texts that are the same, character for character.",
            "ours",
            List.of(),
            Map.of(),
            _ -> new ExactDuplicates());

    private static final int SIGNATURE_LENGTH = 8;

    ExactDuplicates() {}

    @Override
    public int bands() {
        return 1;
    }

    @Override
    public int signatureLength() {
        return SIGNATURE_LENGTH;
    }

    @Override
    public Optional<Sketch> sketch(Document document) {
        var digest = ByteBuffer.wrap(Hash.digest().digest(document.text().getBytes(StandardCharsets.UTF_8)));
        int[] signature = new int[SIGNATURE_LENGTH];
        digest.asIntBuffer().get(signature);
        return Optional.of(new Sketch(new long[] {digest.getLong(0)}, signature));
    }

    @Override
    public double likeness(int[] first, int[] second) {
        return Arrays.equals(first, second) ? 1 : 0;
    }

    @Override
    public double threshold() {
        return 1;
    }

    @Override
    public String reason() {
        return "exact-duplicate";
    }
}
