package continent.portal.frame;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Everything that can be set, from the environment (`CONTINENT_DATA`, `CONTINENT_PORT`, `CONTINENT_DB_URL`, …) or
/// from arguments (`--continent.data=…`).
///
/// @param data           the data folder; keys live in `keys/` below it
/// @param port           TCP port; 0 takes any free one
/// @param address        the address that is bound; loopback unless told otherwise
/// @param allowedHosts   names that a `Host` header may carry besides the loopback names, without port
/// @param https          whether people reach the portal by https: cookies become secure and HSTS is sent
/// @param uploadBytesMax the largest upload
/// @param db             the database; what is missing is read from `keys/database.properties` (url, user, password)
@ConfigurationProperties("continent")
public record PortalSettings(
        Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("false") boolean https,
        @DefaultValue("2000000000") long uploadBytesMax,
        @DefaultValue Db db) {

    /// @param connectionsMax size of the pool
    public record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("12") int connectionsMax) {

        /// Never the password.
        @Override
        public String toString() {
            return "Db[" + url + ", " + user + "]";
        }
    }

    public Path keys() {
        return data.resolve("keys");
    }

    /// The version that the jar states.
    public static String version() {
        String stated = PortalSettings.class.getPackage().getImplementationVersion();
        return stated == null ? "unpackaged" : stated;
    }
}
