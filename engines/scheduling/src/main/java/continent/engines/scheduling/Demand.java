package continent.engines.scheduling;

/// What a job occupies, or what a cluster has.
///
/// @param memoryBytes 0 where memory plays no part
public record Demand(int processors, long memoryBytes) {

    public Demand {
        if (processors < 0 || memoryBytes < 0) {
            throw new IllegalArgumentException("a demand is never negative: " + processors + ", " + memoryBytes);
        }
    }

    public boolean fitsInto(Demand free) {
        return processors <= free.processors && memoryBytes <= free.memoryBytes;
    }

    public Demand plus(Demand other) {
        return new Demand(Math.addExact(processors, other.processors), Math.addExact(memoryBytes, other.memoryBytes));
    }

    /// @throws IllegalArgumentException where more is taken than there is
    public Demand minus(Demand other) {
        return new Demand(processors - other.processors, memoryBytes - other.memoryBytes);
    }
}
