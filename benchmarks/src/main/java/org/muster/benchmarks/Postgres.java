package org.muster.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the bench's own, with every durability setting on. Where the bundled one cannot
 * start, the system's programs are used; where there are none either, the measurement is left out
 * and says so.
 */
final class Postgres implements AutoCloseable {
    private static final List<String> DURABLE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private final String what;
    private final int port;
    private final AutoCloseable running;

    private Postgres(String what, int port, AutoCloseable running) {
        this.what = what;
        this.port = port;
        this.running = running;
    }

    static Postgres start(Path folder) throws Exception {
        int port = freePort();
        try {
            return bundled(folder, port);
        } catch (IOException | RuntimeException e) {
            return ofSystem(folder, port, String.valueOf(e.getMessage()));
        }
    }

    /** Which PostgreSQL it is, and with which settings. */
    String describe() throws SQLException {
        try (var connection = DriverManager.getConnection(address("postgres"));
                var statement = connection.createStatement();
                var answer =
                        statement.executeQuery(
                                "SELECT current_setting('server_version'), current_setting('fsync'),"
                                        + " current_setting('synchronous_commit')")) {
            answer.next();
            return what
                    + " PostgreSQL "
                    + answer.getString(1)
                    + ", fsync "
                    + answer.getString(2)
                    + ", synchronous_commit "
                    + answer.getString(3);
        }
    }

    void makeDatabase(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(address("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    String address(String database) {
        return "jdbc:postgresql://localhost:"
                + port
                + "/"
                + database
                + "?user=postgres&password=postgres";
    }

    @Override
    public void close() throws Exception {
        running.close();
    }

    private static Postgres bundled(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(folder.resolve("bundled"))
                        .setOverrideWorkingDirectory(folder.toFile())
                        .setServerConfig("max_connections", "100")
                        .setPGStartupWait(Duration.ofSeconds(90));
        for (String setting : DURABLE) {
            int equals = setting.indexOf('=');
            builder.setServerConfig(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return new Postgres("bundled", port, builder.start());
    }

    private static Postgres ofSystem(Path folder, int port, String why) throws Exception {
        Path programs = programs(why);
        String cluster = folder.resolve("cluster").toString();
        if (isRoot()) {
            run(folder, List.of("chown", "postgres", folder.toString()));
        }
        run(folder, asPostgres(programs, "initdb", "-D", cluster, "-U", "postgres", "-A", "trust"));
        String options = "-p " + port + " -k " + folder;
        for (String setting : DURABLE) {
            options += " -c " + setting;
        }
        run(
                folder,
                asPostgres(
                        programs,
                        "pg_ctl",
                        "-D",
                        cluster,
                        "-w",
                        "-l",
                        folder + "/log",
                        "-o",
                        options,
                        "start"));
        return new Postgres(
                "the system's",
                port,
                () ->
                        run(
                                folder,
                                asPostgres(
                                        programs, "pg_ctl", "-D", cluster, "-m", "fast", "stop")));
    }

    private static Path programs(String why) throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(installed)) {
            try (var versions = Files.list(installed)) {
                var found =
                        versions.map(version -> version.resolve("bin"))
                                .filter(bin -> Files.exists(bin.resolve("initdb")))
                                .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IOException(
                "The bundled PostgreSQL cannot start here ("
                        + why
                        + ") and none is installed: install the package postgresql.");
    }

    private static List<String> asPostgres(Path programs, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Path log = folder.resolve("commands.log");
        Process process =
                new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + " failed: " + Files.readString(log));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
