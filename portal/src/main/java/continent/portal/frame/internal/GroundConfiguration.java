package continent.portal.frame.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import continent.kernel.Ids;
import continent.portal.frame.PortalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Properties;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ground: clock, randomness, ids, database.
@Configuration(proxyBeanMethods = false)
class GroundConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new Ids(clock, random);
    }

    @Bean
    DataSource dataSource(PortalSettings settings) throws IOException {
        var stated = new Properties();
        var file = settings.keys().resolve("database.properties");
        // A database of the operator's own has its own user and password.
        if (settings.db().url() == null && Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                stated.load(reader);
            }
        }
        var config = new HikariConfig();
        config.setPoolName("portal");
        config.setJdbcUrl(value(settings.db().url(), stated, "url", "CONTINENT_DB_URL"));
        config.setUsername(value(settings.db().user(), stated, "user", "CONTINENT_DB_USER"));
        config.setPassword(value(settings.db().password(), stated, "password", "CONTINENT_DB_PASSWORD"));
        config.setMaximumPoolSize(settings.db().connectionsMax());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(30_000); // the launcher starts the database at the same moment
        config.addDataSourceProperty("ApplicationName", "continent-portal");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    private static String value(@Nullable String set, Properties stated, String key, String variable) {
        String value = set == null ? stated.getProperty(key) : set;
        if (value == null) {
            throw new IllegalStateException(
                    "The database is not known: set " + variable + " or '" + key + "' in keys/database.properties");
        }
        return value;
    }
}
