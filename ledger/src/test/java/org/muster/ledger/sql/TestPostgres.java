package org.muster.ledger.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL for tests that can be stopped and started again, with every durability setting on.
 * Where the bundled one cannot start, the system's is used, and that is said.
 */
final class TestPostgres {
    private static final List<String> DURABLE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private static @Nullable TestPostgres shared;

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres bundled;
    private boolean system;

    private TestPostgres() throws IOException {
        data = Files.createTempDirectory("muster-postgres");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    static synchronized TestPostgres get() throws Exception {
        if (shared == null) {
            TestPostgres made = new TestPostgres();
            try {
                made.startBundled();
            } catch (IOException | RuntimeException e) {
                System.out.println(
                        "The bundled PostgreSQL cannot start here; using the system's: "
                                + e.getMessage());
                made.makeSystem();
                made.start();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(made::stopQuietly));
            shared = made;
        }
        return shared;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "postgres");
    }

    int port() {
        return port;
    }

    void makeDatabase(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    void start() throws Exception {
        if (system) {
            String options = "-p " + port + " -k " + data;
            for (String setting : DURABLE) {
                options += " -c " + setting;
            }
            asPostgres(
                    "pg_ctl", "-D", cluster(), "-w", "-l", data + "/log", "-o", options, "start");
        } else {
            startBundled();
        }
    }

    void stop() throws Exception {
        if (system) {
            asPostgres("pg_ctl", "-D", cluster(), "-m", "immediate", "stop");
        } else if (bundled != null) {
            bundled.close();
            awaitEnd();
            // It may have run in a process namespace of its own, where numbers start again from 1:
            // the next one would take itself for the one that is named here.
            Files.deleteIfExists(data.resolve("bundled/postmaster.pid"));
        }
    }

    /** Stopping returns before a busy machine has written everything; the file goes last. */
    private void awaitEnd() throws InterruptedException {
        Path running = data.resolve("bundled/postmaster.pid");
        for (int i = 0; i < 600 && Files.exists(running); i++) {
            Thread.sleep(50);
        }
    }

    private void startBundled() throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(data.resolve("bundled"))
                        .setCleanDataDirectory(false)
                        .setPGStartupWait(Duration.ofSeconds(90));
        for (String setting : DURABLE) {
            int equals = setting.indexOf('=');
            builder.setServerConfig(setting.substring(0, equals), setting.substring(equals + 1));
        }
        bundled = builder.start();
    }

    private void makeSystem() throws Exception {
        system = true;
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", data.toString()));
        }
        asPostgres("initdb", "-D", cluster(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
    }

    private String cluster() {
        return data.resolve("cluster").toString();
    }

    private void asPostgres(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path programs() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .findFirst()
                    .orElseThrow(() ->
                            new IOException(
                                    "no PostgreSQL to test with: install the package"
                                            + " postgresql"));
        }
    }

    private void run(List<String> command) throws Exception {
        Path log = Files.createTempFile("muster-postgres", ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(new java.io.File("/"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + " failed: " + Files.readString(log));
        }
    }

    private void stopQuietly() {
        try {
            stop();
        } catch (Exception e) {
            System.out.println("PostgreSQL did not stop: " + e.getMessage());
        }
    }
}
