package continent.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.launcher.system.Account;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private static Temporary database;

    @BeforeAll
    static void start() {
        database = PostgresServer.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
        assertThat(database.folder()).doesNotExist();
    }

    @Test
    void the_database_is_durable_checked_and_utf8() throws SQLException {
        try (var connection = connect(database.server().start())) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void the_portals_role_is_no_superuser_and_a_wrong_password_is_refused() throws SQLException {
        var running = database.server().start();
        try (var connection = connect(running)) {
            assertThat(one(connection, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(running.jdbcUrl(), running.user(), "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void a_running_server_is_adopted_not_started_twice() {
        var first = database.server().start();
        var again = new PostgresServer(
                        PostgresPrograms.below(database.folder().resolve("unused")),
                        database.folder().resolve("db"),
                        Account.named("continent-db"))
                .start();
        assertThat(again.pid()).isEqualTo(first.pid());
    }

    @Test
    void after_a_kill_it_comes_back_at_the_same_port_with_what_was_committed() throws SQLException {
        var before = database.server().start();
        try (var connection = connect(before);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (7)");
        }
        ProcessHandle server = ProcessHandle.of(before.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        assertThat(database.server().running()).isEmpty();

        var after = database.server().start();
        assertThat(after.port()).isEqualTo(before.port());
        assertThat(after.pid()).isNotEqualTo(before.pid());
        try (var connection = connect(after)) {
            assertThat(one(connection, "select id::text from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_pid_that_belongs_to_another_process_is_not_taken_for_the_server() throws Exception {
        database.server().start();
        database.server().stop();
        assertThat(database.server().running()).isEmpty();
        var data = database.folder().resolve("db/cluster");
        long mine = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), mine + "\n" + data + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        assertThat(database.server().running()).isEmpty();
        database.server().stop();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(database.server().start().pid()).isNotEqualTo(mine);
    }

    @Test
    void passwords_are_readable_by_their_owner_only() throws Exception {
        for (String name : new String[] {"password", "admin.password"}) {
            var rights = Files.getPosixFilePermissions(
                    database.folder().resolve("db").resolve(name));
            assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
        }
    }

    private static Connection connect(PostgresServer.Running running) throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl(), running.user(), running.password());
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return one(connection, "select current_setting('" + name + "')");
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
