package continent.portal.identity.internal;

import continent.kernel.Ids;
import continent.portal.frame.Caller;
import continent.portal.frame.Ownership;
import continent.portal.frame.Role;
import continent.portal.identity.Directory;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tables `organisation` and `membership`. An organisation always has an owner.
@Component
public class Organisations implements Ownership, Directory {

    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    Organisations(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    public record Member(String id, String name, String email, Role role) {}

    record Membership(Caller.Organisation organisation, Role role) {}

    enum Change {
        DONE,
        NO_SUCH_MEMBER,
        LAST_OWNER
    }

    String add(String name, String mark) {
        String id = ids.next("org");
        sql.sql("insert into organisation (id, name, mark, created_at) values (:id, :name, :mark, :at)")
                .param("id", id)
                .param("name", name)
                .param("mark", mark)
                .param("at", Rows.time(clock.instant()))
                .update();
        return id;
    }

    Optional<String> byMark(String mark) {
        return sql.sql("select id from organisation where mark = :mark")
                .param("mark", mark)
                .query(String.class)
                .optional();
    }

    /// Adds a member; someone who is one already keeps their role.
    void join(String organisationId, String accountId, Role role) {
        sql.sql("""
                insert into membership (organisation_id, account_id, role, created_at)
                values (:organisation, :account, :role, :at) on conflict do nothing
                """)
                .param("organisation", organisationId)
                .param("account", accountId)
                .param("role", role.name())
                .param("at", Rows.time(clock.instant()))
                .update();
    }

    /// The organisations of an account, the oldest membership first.
    List<Membership> of(String accountId) {
        return sql.sql("""
                select o.id, o.name, o.mark, m.role from membership m join organisation o on o.id = m.organisation_id
                where m.account_id = :account order by m.created_at, o.id
                """)
                .param("account", accountId)
                .query((row, _) -> new Membership(
                        new Caller.Organisation(row.getString("id"), row.getString("name"), row.getString("mark")),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    List<Member> members(String organisationId) {
        return sql.sql("""
                select a.id, a.name, a.email, m.role from membership m join account a on a.id = m.account_id
                where m.organisation_id = :organisation order by m.role = 'OWNER' desc, a.name, a.id
                """)
                .param("organisation", organisationId)
                .query((row, _) -> new Member(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    @Transactional
    Change setRole(String organisationId, String accountId, Role role) {
        if (role != Role.OWNER && isLastOwner(organisationId, accountId)) {
            return Change.LAST_OWNER;
        }
        int rows = sql.sql("""
                        update membership set role = :role
                        where organisation_id = :organisation and account_id = :account
                        """)
                .param("role", role.name())
                .param("organisation", organisationId)
                .param("account", accountId)
                .update();
        return rows == 1 ? Change.DONE : Change.NO_SUCH_MEMBER;
    }

    @Transactional
    Change remove(String organisationId, String accountId) {
        if (isLastOwner(organisationId, accountId)) {
            return Change.LAST_OWNER;
        }
        int rows = sql.sql("delete from membership where organisation_id = :organisation and account_id = :account")
                .param("organisation", organisationId)
                .param("account", accountId)
                .update();
        return rows == 1 ? Change.DONE : Change.NO_SUCH_MEMBER;
    }

    /// Locks the owners, so that two of them can't leave at the same moment.
    private boolean isLastOwner(String organisationId, String accountId) {
        var owners = sql.sql("""
                select account_id from membership where organisation_id = :organisation and role = 'OWNER' for update
                """)
                .param("organisation", organisationId)
                .query(String.class)
                .list();
        return owners.size() == 1 && owners.contains(accountId);
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return sql.sql("select id from organisation where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> organisationName(String organisationId) {
        return sql.sql("select name from organisation where id = :id")
                .param("id", organisationId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> personName(String userId) {
        return sql.sql("select name from account where id = :id")
                .param("id", userId)
                .query(String.class)
                .optional();
    }
}
