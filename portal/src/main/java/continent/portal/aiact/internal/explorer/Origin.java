package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.LawStore.Imported;
import continent.instruments.aiact.text.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the words of a page come from.
///
/// @param kind    whose words they are
/// @param files   what was imported that they are from
/// @param refused why there is no text, as a sentence; null where there is one
public record Origin(
        Kind kind, List<Source> files, @Nullable String refused) {

    public enum Kind {
        /// The text of the Official Journal.
        AUTHENTIC,
        /// A consolidation, at least in part.
        NOT_AUTHENTIC,
        /// The guide in our own words: nothing was imported, or not for this day or language.
        GUIDE
    }

    /// @param format what kind of file, such as `FORMEX`
    /// @param at     when it was imported, null where that is not known any more
    public record Source(
            String format,
            String act,
            String sha256,
            boolean authentic,
            @Nullable Instant at) {
        public String shortHash() {
            return sha256.substring(0, Math.min(12, sha256.length()));
        }
    }

    static Origin guide(@Nullable String refused) {
        return new Origin(Kind.GUIDE, List.of(), refused);
    }

    static Origin of(Stream<Provenance> provenances, List<Imported> imported) {
        Set<Provenance> distinct = new LinkedHashSet<>();
        provenances.forEach(distinct::add);
        var files = new ArrayList<Source>();
        boolean authentic = true;
        for (Provenance from : distinct) {
            authentic &= from.authentic();
            Instant at = imported.stream()
                    .filter(entry -> entry.source().sha256().equals(from.sha256()))
                    .map(Imported::at)
                    .findFirst()
                    .orElse(null);
            files.add(new Source(from.kind().name(), from.act(), from.sha256(), from.authentic(), at));
        }
        return new Origin(authentic ? Kind.AUTHENTIC : Kind.NOT_AUTHENTIC, files, null);
    }
}
