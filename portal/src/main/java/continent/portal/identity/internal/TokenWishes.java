package continent.portal.identity.internal;

import continent.portal.frame.Input;
import continent.portal.frame.ScopeCatalogue;
import continent.portal.frame.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads what a new token should be, from a form or from JSON.
@Component
class TokenWishes {

    private static final int DAYS_MAX = 366;
    private static final int SCOPES_MAX = 100;
    private final ScopeCatalogue catalogue;

    TokenWishes(ScopeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Wish(String name, List<String> scopes, long days) {}

    Wish read(Input input, Texts texts) {
        String name = input.text("name", 200);
        var scopes = input.several("scopes", SCOPES_MAX, 100);
        if (scopes.isEmpty()) {
            input.refuse("missing", "scopes", texts.get("identity.token.noScope"));
        }
        var known = catalogue.scopes();
        for (String scope : scopes) {
            if (!known.contains(scope)) {
                input.refuse("scope", "scopes", texts.get("identity.token.unknownScope", scope));
            }
        }
        return new Wish(name, scopes.stream().distinct().toList(), input.whole("days", 1, DAYS_MAX));
    }
}
