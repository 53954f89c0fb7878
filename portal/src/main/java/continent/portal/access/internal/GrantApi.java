package continent.portal.access.internal;

import continent.kernel.Json;
import continent.kernel.Quantity;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.access.Grant;
import continent.portal.frame.Caller;
import continent.portal.frame.Cursor;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Grants for programs.
@RestController
class GrantApi {

    private static final int NOTE_LENGTH_MAX = 2_000;

    private final GrantDesk desk;
    private final GrantStore grants;
    private final GrantJson json;

    GrantApi(GrantDesk desk, GrantStore grants, GrantJson json) {
        this.desk = desk;
        this.grants = grants;
        this.json = json;
    }

    @PostMapping("/api/v1/projects/{id}/grants")
    @Performs(value = "access.request", on = "project")
    ResponseEntity<Map<String, @Nullable Object>> request(@PathVariable String id, Input input, Caller caller) {
        String site = input.text("site", 100);
        String mode = input.text("mode", 100);
        Quantity amount = amount(input);
        input.check();
        Grant grant = desk.request(id, site, mode, amount, caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/grants/" + grant.id()))
                .body(json.values(grant));
    }

    @GetMapping("/api/v1/projects/{id}/grants")
    @Performs(value = "access.grants", on = "project")
    Listing<Map<String, @Nullable Object>> list(@PathVariable String id, Cursor cursor) {
        return Listing.of(grants.page(id, cursor), cursor, Grant::id).map(json::values);
    }

    @GetMapping("/api/v1/grants/{id}")
    @Performs(value = "access.grant", on = "grant")
    Map<String, @Nullable Object> show(@PathVariable String id) {
        return json.values(grants.find(id).orElseThrow(Problem::notFound));
    }

    @PostMapping("/api/v1/grants/{id}/award")
    @Performs(value = "access.award", on = "grant")
    Map<String, @Nullable Object> award(@PathVariable String id, Input input, Caller caller) {
        String note = input.optional("note", NOTE_LENGTH_MAX);
        input.check();
        return json.values(desk.award(id, caller.userId(), note));
    }

    @PostMapping("/api/v1/grants/{id}/refuse")
    @Performs(value = "access.refuse", on = "grant")
    Map<String, @Nullable Object> refuse(@PathVariable String id, Input input, Caller caller) {
        String note = input.text("note", NOTE_LENGTH_MAX);
        input.check();
        return json.values(desk.refuse(id, caller.userId(), note));
    }

    /// `{value, unit}`.
    private static Quantity amount(Input input) {
        var found = Json.asObject(input.raw("amount"));
        if (found instanceof Result.Ok<Map<String, @Nullable Object>> ok
                && ok.value().keySet().equals(Set.of("value", "unit"))
                && ok.value().get("unit") instanceof String unit
                && !unit.isBlank()
                && (ok.value().get("value") instanceof Integer || ok.value().get("value") instanceof Long)) {
            return new Quantity(((Number) Objects.requireNonNull(ok.value().get("value"))).longValue(), unit);
        }
        input.refuse(
                Refusal.of("amount", "An amount is {\"value\": a whole number, \"unit\": \"cpu-second\"}.", "amount"));
        return new Quantity(0, "none");
    }
}
