package continent.instruments.aiact;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Act asks on a date, as far as the facts tell. Sets, never one tier.
///
/// @param facts       what it rests on: plain values by fact, in the order in which they were given
/// @param origins     where each fact comes from
/// @param conclusions all that the rules decide, obligations aside
/// @param obligations those that are met; what is open stands in `open`
public record Assessment(
        LocalDate asOf,
        String law,
        Map<String, Object> facts,
        Map<String, String> origins,
        List<Concluded> conclusions,
        List<Obligation> obligations,
        List<Obligation> open,
        List<Question> questions) {

    /// One conclusion. Its proof is built when it is first asked for, since most readers look at a few.
    public static final class Concluded {

        private final String id;
        private final String group;
        private final Truth value;
        private final List<String> cites;
        private final LocalDate appliesFrom;
        private final Later<ProofNode> proof;

        /// @param group       the set that it is listed with: scope, role, prohibited, high-risk, transparency, gpai
        /// @param cites       units of the Act, at least one
        /// @param appliesFrom from when it has effect, which may be after the date asked for
        /// @param proof       made at most once, under the lock that it brings
        Concluded(
                String id,
                String group,
                Truth value,
                List<String> cites,
                LocalDate appliesFrom,
                Later<ProofNode> proof) {
            this.id = id;
            this.group = group;
            this.value = value;
            this.cites = List.copyOf(cites);
            this.appliesFrom = appliesFrom;
            this.proof = proof;
        }

        public String id() {
            return id;
        }

        public String group() {
            return group;
        }

        public Truth value() {
            return value;
        }

        public List<String> cites() {
            return cites;
        }

        public LocalDate appliesFrom() {
            return appliesFrom;
        }

        public ProofNode proof() {
            return proof.get();
        }

        public boolean appliesOn(LocalDate day) {
            return !appliesFrom.isAfter(day);
        }
    }

    /// @param role such as `provider`
    /// @param unit the unit of the Act that lays it down
    public record Obligation(String role, String unit, LocalDate appliesFrom, String conclusion) {}

    /// @param settles expected number of open conclusions that the answer settles
    public record Question(String fact, double settles) {}

    public Optional<Concluded> conclusion(String id) {
        return conclusions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Truth value(String id) {
        return conclusion(id)
                .map(Concluded::value)
                .orElseThrow(() -> new IllegalArgumentException("no conclusion " + id));
    }
}
