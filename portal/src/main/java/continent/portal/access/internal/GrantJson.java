package continent.portal.access.internal;

import continent.engines.ledger.Balance;
import continent.instruments.compute.JobEvidence;
import continent.portal.access.Grant;
import continent.portal.access.GrantLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A grant as the interface answers it.
@Component
class GrantJson {

    private final GrantLedger ledger;
    private final InstantSource clock;

    GrantJson(GrantLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Map<String, @Nullable Object> values(Grant grant) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", grant.id());
        map.put("project", grant.project());
        map.put("site", grant.site());
        map.put("mode", grant.mode().id());
        map.put("amount", JobEvidence.quantity(grant.amount()));
        map.put("state", grant.word(clock.instant()));
        map.put("reason", grant.reason());
        map.put("note", grant.note());
        map.put("requestedAt", grant.requestedAt().toString());
        map.put("from", text(grant.from()));
        map.put("until", text(grant.until()));
        map.put("balance", ledger.balance(grant.id()).map(GrantJson::balance).orElse(null));
        return map;
    }

    private static Map<String, @Nullable Object> balance(Balance balance) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("free", balance.free());
        map.put("held", balance.held());
        map.put("spent", balance.spent());
        map.put("overrun", balance.overrun());
        map.put("unit", balance.unit());
        return map;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
