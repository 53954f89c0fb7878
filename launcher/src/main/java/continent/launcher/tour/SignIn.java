package continent.launcher.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Claims: the token belongs to an organisation marked "tour", is scoped, expires, and without it nothing is shown.
final class SignIn implements Step {

    private static final Duration TOKEN_MAX = Duration.ofHours(12);

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public Found walk(Walk walk) {
        var me = walk.api().get("/api/v1/me");
        var organisation = me.object("organisation");
        ClaimFailed.unless(
                organisation.text("mark").equals("tour"),
                "the organisation is marked '" + organisation.text("mark") + "', not 'tour'");
        ClaimFailed.unless(!me.list("scopes").isEmpty(), "the token has no scope");
        var left = Duration.between(Instant.now(), Instant.parse(me.text("expiresAt")));
        ClaimFailed.unless(
                left.isPositive() && left.compareTo(TOKEN_MAX) < 0,
                "the token expires in " + left.toMinutes() + " min");
        int stranger = new Api(walk.api().address(), "").look("/api/v1/me").status();
        ClaimFailed.unless(stranger == 401, "a visitor without a token gets " + stranger + ", not 401");
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("organisation", organisation.text("name"));
        figures.put("scopes", me.list("scopes").size());
        figures.put("tokenMinutesLeft", left.toMinutes());
        return new Found(figures, "api/v1/me");
    }
}
