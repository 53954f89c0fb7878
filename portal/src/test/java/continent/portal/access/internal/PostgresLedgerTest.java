package continent.portal.access.internal;

import static java.util.Objects.requireNonNull;

import continent.engines.ledger.LedgerStore;
import continent.engines.ledger.contract.LedgerStoreContract;
import continent.portal.PortalServer;
import continent.portal.frame.PortalSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The ledger's tables keep the contract of stores; in a schema of their own, beside those of the portal.
class PostgresLedgerTest {

    private static final String MIGRATION = "/db/migration/access/V2026112340__access_ledger_and_grants.sql";

    private final PortalServer portal = PortalServer.shared();

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_of_stores() {
        return LedgerStoreContract.clauses().stream()
                .map(clause -> DynamicTest.dynamicTest(
                        clause.name(), () -> clause.check().on(fresh())));
    }

    private LedgerStoreContract.Subject fresh() throws IOException {
        var db = portal.bean(PortalSettings.class).db();
        String url = requireNonNull(db.url());
        var source = new DriverManagerDataSource(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=ledger_contract",
                requireNonNull(db.user()),
                requireNonNull(db.password()));
        var sql = JdbcClient.create(source);
        sql.sql("drop schema if exists ledger_contract cascade").update();
        sql.sql("create schema ledger_contract").update();
        try (var migration = getClass().getResourceAsStream(MIGRATION)) {
            sql.sql(new String(requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        return new Subject(sql, new JdbcTransactionManager(source));
    }

    private record Subject(JdbcClient sql, JdbcTransactionManager transactions) implements LedgerStoreContract.Subject {
        @Override
        public LedgerStore store() {
            return new PostgresLedger(sql, transactions);
        }

        @Override
        public LedgerStore reopened() {
            return store();
        }
    }
}
