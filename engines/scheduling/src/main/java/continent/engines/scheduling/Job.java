package continent.engines.scheduling;

/// A job as a policy sees it: what it was asked for, not how long it will really run.
///
/// @param id               unique
/// @param submittedAt      seconds
/// @param requestedSeconds how long it may run at most
/// @param user             who submitted it; empty where nobody knows
public record Job(String id, Demand demand, long submittedAt, long requestedSeconds, String user) {

    public Job {
        if (requestedSeconds < 0) {
            throw new IllegalArgumentException("job " + id + " asks for " + requestedSeconds + " seconds");
        }
    }
}
