package continent.engines.curation.run;

import continent.engines.curation.read.Fingerprint;
import continent.engines.curation.read.Inputs;
import continent.engines.curation.read.Slices;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import continent.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a run will do, as far as it decides the result: recipe, input, formats, engine.
///
/// @param inputHash over name, source and content of every file, in order
record Plan(
        RunSpec spec,
        Inputs.Listing listing,
        List<Fingerprint> fingerprints,
        List<Slices.Slice> slices,
        List<Stage> stages,
        String inputHash) {

    /// Counted up when the same recipe and input give another result.
    static final String ENGINE = "curation 3";

    static Plan of(RunSpec spec, Inputs.Listing listing) {
        var files = listing.files();
        var fingerprints = IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> Fingerprint.of(files.get(i)))
                .toList();
        var digest = Hash.digest();
        for (int i = 0; i < files.size(); i++) {
            digest.update(CanonicalJson.bytes(List.of(
                    files.get(i).name(),
                    files.get(i).source(),
                    fingerprints.get(i).sha256())));
        }
        listing.refused().forEach(refused -> digest.update(CanonicalJson.bytes(List.of(refused.name()))));
        return new Plan(
                spec,
                listing,
                fingerprints,
                Slices.cut(files, fingerprints),
                Stage.of(spec.recipe()),
                Hash.hex(digest.digest()));
    }

    long bytesIn() {
        return slices.stream().mapToLong(Slices.Slice::bytes).sum();
    }

    /// What has to be the same for an old result to be gone on with.
    String identity() {
        var map = new LinkedHashMap<String, Object>();
        map.put("engine", ENGINE);
        map.put("recipe", spec.recipe().hash());
        map.put("input", inputHash);
        map.put("formats", spec.formats().stream().map(Enum::name).sorted().toList());
        return CanonicalJson.text(map);
    }

    /// What differs from the identity of an old result, in words; empty where nothing does.
    static Optional<String> difference(String old, String now) {
        if (old.equals(now)) {
            return Optional.empty();
        }
        var was = Json.object(old).orThrow();
        var is = Json.object(now).orThrow();
        var words = new ArrayList<String>();
        for (var name : Map.of("engine", 0, "recipe", 0, "input", 0, "formats", 0).keySet().stream()
                .sorted()
                .toList()) {
            if (!java.util.Objects.equals(was.get(name), is.get(name))) {
                words.add(name);
            }
        }
        return Optional.of(String.join(" and ", words));
    }
}
