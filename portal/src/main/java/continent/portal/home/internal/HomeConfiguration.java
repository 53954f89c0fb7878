package continent.portal.home.internal;

import continent.portal.frame.Access;
import continent.portal.frame.HomeFigure;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the first page brings: its operation, and a figure for instances where no other capability has one.
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    Operations homeOperations() {
        return () -> List.of(Operation.reads("home.read", Access.everyone()));
    }

    @Bean
    HomeFigure started(InstantSource clock) {
        return new Started(clock.instant());
    }

    /// Since when this instance runs.
    private record Started(Instant at) implements HomeFigure {

        @Override
        public int order() {
            return Integer.MAX_VALUE;
        }

        @Override
        public Shown shown(Texts texts) {
            return new Shown(
                    texts.get("home.started"),
                    texts.date(at.atZone(ZoneOffset.UTC).toLocalDate()),
                    texts.get("home.started.source", PortalSettings.version(), at));
        }
    }
}
