package continent.portal.operations;

import continent.kernel.Hash;
import continent.kernel.Ids;
import continent.portal.PortalServer;
import continent.portal.frame.ScopeCatalogue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fresh organisation with people of each role, another organisation, and their ways of proving who they are.
public final class World {

    /// Who asks, in the order of the table's columns.
    public enum Actor {
        VISITOR,
        VIEWER,
        MEMBER,
        OWNER,
        OTHER,
        STAFF,
        ADMINISTRATOR,
        TOKEN,
        SCOPELESS,
        LAUNCHER
    }

    private final JdbcClient sql;
    private final Ids ids;
    private final Map<Actor, String> secrets = new EnumMap<>(Actor.class);
    private final String organisation;
    private final String owner;

    public World(PortalServer portal) {
        sql = portal.bean(JdbcClient.class);
        ids = portal.bean(Ids.class);
        organisation = organisation();
        owner = account("OWNER", organisation);
        secrets.put(Actor.OWNER, session(owner));
        secrets.put(Actor.MEMBER, session(account("MEMBER", organisation)));
        secrets.put(Actor.VIEWER, session(account("VIEWER", organisation)));
        secrets.put(Actor.OTHER, session(account("OWNER", organisation())));
        String staff = account("OWNER", organisation());
        mark("site_staff", staff);
        secrets.put(Actor.STAFF, session(staff));
        String administrator = account("OWNER", organisation());
        mark("administrator", administrator);
        secrets.put(Actor.ADMINISTRATOR, session(administrator));
        secrets.put(
                Actor.TOKEN,
                token(String.join(" ", portal.bean(ScopeCatalogue.class).scopes())));
        secrets.put(Actor.SCOPELESS, token(""));
    }

    public String organisationId() {
        return organisation;
    }

    public String ownerId() {
        return owner;
    }

    /// The secret of the session or token.
    public String secret(Actor actor) {
        return secrets.get(actor);
    }

    private String organisation() {
        String id = ids.next("org");
        sql.sql("insert into organisation (id, name, created_at) values (?, 'Org', ?)")
                .params(id, now())
                .update();
        return id;
    }

    private String account(String role, String organisationId) {
        String id = ids.next("usr");
        sql.sql("insert into account (id, name, email, created_at) values (?, 'Person', ?, ?)")
                .params(id, id + "@example.org", now())
                .update();
        sql.sql("insert into membership (organisation_id, account_id, role, created_at) values (?, ?, ?, ?)")
                .params(organisationId, id, role, now())
                .update();
        return id;
    }

    private void mark(String column, String account) {
        sql.sql("update account set " + column + " = true where id = ?")
                .params(account)
                .update();
    }

    private String session(String account) {
        String secret = ids.next("secret");
        sql.sql("insert into session (id, secret_hash, account_id, created_at, seen_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(ids.next("ses"), Hash.sha256(secret), account, now(), now(), now().plusHours(1))
                .update();
        return secret;
    }

    private String token(String scopes) {
        String secret = ids.next("secret");
        sql.sql(
                        "insert into api_token (id, secret_hash, account_id, organisation_id, name, scopes, created_at, expires_at)"
                                + " values (?, ?, ?, ?, 't', string_to_array(?, ' '), ?, ?)")
                .params(ids.next("tok"), Hash.sha256(secret), owner, organisation, scopes, now(), now().plusHours(1))
                .update();
        return secret;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
