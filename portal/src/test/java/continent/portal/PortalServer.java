package continent.portal;

import continent.launcher.postgres.PostgresServer;
import continent.launcher.postgres.Temporary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.DefaultResourceLoader;

/// The whole portal on a free port with a real database, started once and shared by all tests of this module.
public final class PortalServer implements AutoCloseable {

    /// Small enough that a test goes beyond it.
    public static final long UPLOAD_BYTES_MAX = 20_000_000;

    private static final PortalServer SHARED = start();

    @Configuration(proxyBeanMethods = false)
    static class TestClock {
        @Bean
        @Primary
        ShiftedClock shiftedClock() {
            return new ShiftedClock();
        }
    }

    private final Temporary database;
    private final Path data;
    private final ConfigurableApplicationContext context;

    private PortalServer(Temporary database, Path data, ConfigurableApplicationContext context) {
        this.database = database;
        this.data = data;
        this.context = context;
    }

    public static PortalServer shared() {
        return SHARED;
    }

    /// Another one for one test, with what the class loader adds.
    public static PortalServer with(ClassLoader loader) {
        return with(loader, Map.of());
    }

    /// Another one for one test, with settings of its own.
    public static PortalServer with(ClassLoader loader, Map<String, String> more) {
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return started(loader, more);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static PortalServer start() {
        var server = started(PortalServer.class.getClassLoader(), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static PortalServer started(ClassLoader loader, Map<String, String> more) {
        try {
            var database = PostgresServer.temporary();
            var data = Files.createTempDirectory("continent-portal-");
            Files.createDirectories(data.resolve("keys"));
            Files.writeString(data.resolve("keys/launcher.key"), "a key of this test run: " + data + "\n");
            var settings = new LinkedHashMap<String, String>();
            settings.put("continent.data", data.toString());
            settings.put("continent.port", "0");
            settings.put("continent.upload-bytes-max", Long.toString(UPLOAD_BYTES_MAX));
            settings.put("continent.db.url", database.running().jdbcUrl());
            settings.put("continent.db.user", database.running().user());
            settings.put("continent.db.password", database.running().password());
            settings.putAll(more);
            var application = new SpringApplication(new DefaultResourceLoader(loader), Portal.class, TestClock.class);
            return new PortalServer(database, data, application.run(arguments(settings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    public PostgresServer database() {
        return database.server();
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server.getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ShiftedClock clock() {
        return bean(ShiftedClock.class);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
