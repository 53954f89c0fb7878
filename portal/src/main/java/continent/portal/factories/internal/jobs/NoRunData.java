package continent.portal.factories.internal.jobs;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// x
@Component
final class NoRunData implements RunData {
    @Override
    public Optional<JobRow.Data> find(String project, String run) {
        return Optional.empty();
    }

    @Override
    public java.util.List<JobsView.RunChoice> choices(String project) {
        return java.util.List.of();
    }

    @Override
    public Content open(String run) throws IOException {
        throw new IOException(run);
    }
}
