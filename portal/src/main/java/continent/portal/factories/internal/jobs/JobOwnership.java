package continent.portal.factories.internal.jobs;

import continent.portal.frame.Ownership;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A job belongs to the organisation of its project.
@Component
final class JobOwnership implements Ownership {

    private final JobRows rows;

    JobOwnership(JobRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "job";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return rows.find(id).map(JobRow::organisation);
    }
}
