package continent.instruments.dossier.export;

import continent.instruments.dossier.ChainCheck.Gap;
import continent.instruments.dossier.Head;
import continent.instruments.dossier.Header;
import continent.instruments.dossier.Part;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the manifest of an export states, read strictly.
///
/// @param files SHA-256 of each file but payloads, manifest and signature
record Manifest(
        String project,
        String name,
        Head head,
        Set<Gap> erased,
        Map<String, String> files,
        PublicKeys keys,
        PublicKeys.Key signedBy) {

    static Result<Manifest> read(String text) {
        return Json.object(text).then(Manifest::of);
    }

    private static Result<Manifest> of(Map<String, @Nullable Object> json) {
        if (!DossierZip.FORMAT.equals(json.get("format"))) {
            return refused("'format' has to be " + DossierZip.FORMAT);
        }
        if (!(json.get("version") instanceof Integer version) || version != DossierZip.VERSION) {
            return refused("this reads version " + DossierZip.VERSION + " of the format, found " + json.get("version"));
        }
        if (json.get("project") instanceof String project
                && json.get("name") instanceof String name
                && json.get("count") instanceof Number count
                && json.get("head") instanceof String hash
                && Header.isHash(hash)
                && json.get("erased") instanceof List<?> erased
                && json.get("files") instanceof Map<?, ?> files
                && json.get("signedBy") instanceof String signedBy) {
            var head = new Head(count.longValue(), hash);
            return PublicKeys.of(json.get("keys"))
                    .then(keys -> with(project, name, head, erased, files, keys, signedBy));
        }
        return refused("the manifest lacks a field, or one is of the wrong kind");
    }

    private static Result<Manifest> with(
            String project, String name, Head head, List<?> erased, Map<?, ?> files, PublicKeys keys, String signedBy) {
        var key = keys.find(signedBy);
        if (key.isEmpty()) {
            return refused("'signedBy' names no key of the manifest");
        }
        var hashes = new HashMap<String, String>();
        files.forEach((file, hash) -> hashes.put(String.valueOf(file), String.valueOf(hash)));
        var gaps = new HashSet<Gap>();
        for (Object gap : erased) {
            if (!(gap instanceof Map<?, ?> map)
                    || !(map.get("seq") instanceof Number seq)
                    || !(map.get("kind") instanceof String kind)) {
                return refused("'erased' lists seq, kind and part");
            }
            var part = "payload".equals(map.get("part")) ? Part.Name.PAYLOAD : Part.Name.PERSONAL;
            gaps.add(new Gap(seq.longValue(), kind, part));
        }
        return Result.ok(new Manifest(project, name, head, gaps, hashes, keys, key.get()));
    }

    private static Result<Manifest> refused(String message) {
        return Result.refused(Refusal.of("manifest", message));
    }
}
