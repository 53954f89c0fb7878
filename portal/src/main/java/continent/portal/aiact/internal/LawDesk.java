package continent.portal.aiact.internal;

import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Checker;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The checker, loaded when it is first needed or shortly after the start, so that the first page doesn't wait for it.
@Component
class LawDesk {

    private final InstantSource clock;
    private volatile @Nullable Checker checker;

    LawDesk(InstantSource clock) {
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofVirtual().name("aiact-rules").start(() -> checker().rules().on(today()));
    }

    Checker checker() {
        Checker ready = checker;
        return ready == null ? load() : ready;
    }

    private synchronized Checker load() {
        Checker ready = checker;
        if (ready == null) {
            ready = new Checker(ActRules.shipped());
            checker = ready;
        }
        return ready;
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
