package continent.instruments.dossier.export;

import continent.instruments.dossier.Header;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads what an exported dossier says, without proving it.
public final class ExportReader {

    private ExportReader() {}

    /// The headers of all entries in order.
    public static Result<List<Header>> headers(Path file) {
        try (var zip = new BoundedZip(file, BoundedZip.Limits.DEFAULT)) {
            var chain = zip.read(DossierZip.CHAIN);
            if (chain.isEmpty()) {
                return refused("the ZIP has no " + DossierZip.CHAIN + ": it is no exported dossier");
            }
            return headers(new String(chain.get(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static Result<List<Header>> headers(String chain) {
        var headers = new ArrayList<Header>();
        for (String line : chain.lines().toList()) {
            switch (Json.object(line).then(Header::of)) {
                case Result.Ok<Header>(Header header) -> headers.add(header);
                case Result.Refused<Header> refused -> {
                    return Result.refused(refused.refusals());
                }
            }
        }
        return Result.ok(headers);
    }

    private static Result<List<Header>> refused(String message) {
        return Result.refused(Refusal.of("unreadable", message));
    }
}
