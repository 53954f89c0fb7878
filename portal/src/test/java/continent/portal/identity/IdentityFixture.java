package continent.portal.identity;

import continent.kernel.Hash;
import continent.kernel.Ids;
import continent.portal.PortalServer;
import continent.portal.operations.OperationsFixture;
import continent.portal.operations.World;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The organisation itself, a token of its owner, an open invitation.
public final class IdentityFixture implements OperationsFixture {

    @Override
    public Map<String, String> make(PortalServer portal, World world, Map<String, String> made) {
        String organisationId = world.organisationId();
        String userId = world.ownerId();
        var sql = portal.bean(JdbcClient.class);
        var ids = portal.bean(Ids.class);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        String token = ids.next("tok");
        sql.sql(
                        "insert into api_token (id, secret_hash, account_id, organisation_id, name, scopes, created_at, expires_at)"
                                + " values (?, ?, ?, ?, 'fixture', '{}', ?, ?)")
                .params(token, Hash.sha256(token), userId, organisationId, now, now.plusHours(1))
                .update();
        String link = ids.next("lnk");
        sql.sql(
                        "insert into one_time_link (id, secret_hash, purpose, organisation_id, role, email, created_at, expires_at)"
                                + " values (?, ?, 'MEMBER', ?, 'MEMBER', ?, ?, ?)")
                .params(link, Hash.sha256(link), organisationId, link + "@example.org", now, now.plusHours(1))
                .update();
        return Map.of(
                "organisation", organisationId,
                "token", token,
                "member", userId,
                "person", userId,
                "secret", link);
    }
}
