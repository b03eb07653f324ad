package org.muster.testkit.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of its own for a test, on a free port of this machine, that can be stopped, killed
 * and started again. Every durability setting is on. It ends with the process that made it.
 *
 * <p>Threads: one at a time.
 */
public final class PostgresServer {
    private static final int START_SECONDS = 90;
    private static @Nullable PostgresServer shared;

    private final Programs programs;
    private final Path folder;
    private final int port;
    private final String[] more;
    private @Nullable Process running;

    private PostgresServer(Programs programs, String... more) throws IOException {
        this.programs = programs;
        this.folder = Files.createTempDirectory("muster-postgres");
        this.port = freePort();
        this.more = more;
        programs.own(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    private PostgresServer initialised() throws IOException {
        Run.orFail(programs.command("initdb", initialisation(folder.resolve("cluster"))));
        return this;
    }

    /** Another one, not running yet, for a test that needs several; end it with {@link #kill}. */
    public static PostgresServer make(String... settings) throws IOException {
        return new PostgresServer(Programs.find(), settings).initialised();
    }

    /**
     * One of the programs that are installed on this machine, not running yet, for a test that uses
     * their tools too; empty where there are none.
     */
    public static Optional<PostgresServer> findInstalled() throws IOException {
        Optional<Programs> installed = Programs.findInstalled();
        return installed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PostgresServer(installed.get()).initialised());
    }

    /** Where a tool of the same version is. */
    public String tool(String name) {
        return programs.folder().resolve(name).toString();
    }

    /**
     * A standby that follows this server, not running yet. It is a copy of the folder, so this
     * server must not run while it is made.
     */
    public PostgresServer makeStandby() throws IOException {
        PostgresServer standby =
                new PostgresServer(
                        programs, "primary_conninfo=host=localhost user=postgres port=" + port);
        Path cluster = standby.folder.resolve("cluster");
        Run.orFail(
                programs.commandOfTheSystem(
                        "cp", "-a", folder.resolve("cluster").toString(), cluster.toString()));
        Run.orFail(
                programs.commandOfTheSystem("touch", cluster.resolve("standby.signal").toString()));
        return standby;
    }

    /** Makes this standby the primary; comes back when it takes writes. */
    public void promote() throws SQLException {
        Reaching.execute(port, "SELECT pg_promote(true, 60)");
    }

    /** One for all tests of this process, started when it is first asked for. */
    public static synchronized PostgresServer shared() throws IOException {
        PostgresServer server = shared;
        if (server == null) {
            server = new PostgresServer(Programs.find()).initialised();
            server.start();
            shared = server;
        }
        return server;
    }

    public Connection connect(String database) throws SQLException {
        return Reaching.connect(port, database);
    }

    public int port() {
        return port;
    }

    /** The address of a database, as Muster takes it. */
    public String url(String database) {
        return "postgres://postgres:postgres@localhost:" + port + "/" + database;
    }

    public void makeDatabase(String name) throws SQLException {
        Reaching.makeDatabase(port, name, "");
    }

    /** Starts it, and comes back when it takes connections, crash recovery included. */
    public void start() throws IOException {
        running =
                new ProcessBuilder(
                                programs.command(
                                        "postgres",
                                        settings(folder.resolve("cluster"), port, more)))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                        .start();
        Reaching.await(port, START_SECONDS, running, folder.resolve("log"));
    }

    /** Ends it at once; those who are connected lose their connection. */
    public void stop() throws IOException {
        Process server = started();
        Run.orFail(List.of("kill", "-INT", String.valueOf(server.pid())));
        awaitEnd(List.of(server.toHandle()));
        running = null;
    }

    /**
     * SIGKILL for the server, as the kernel does it when memory runs out. Its children notice and
     * end; a new server waits for that, since two on one folder would ruin it.
     */
    public void kill() throws IOException {
        Process server = started();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server.toHandle());
        server.toHandle().destroyForcibly();
        awaitEnd(all);
        running = null;
    }

    private Process started() {
        Process server = running;
        if (server == null) {
            throw new IllegalStateException("this PostgreSQL is not running");
        }
        return server;
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws IOException {
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("PostgreSQL did not end", e);
            }
        }
    }

    private void end() {
        Process server = running;
        if (server != null) {
            server.toHandle().destroyForcibly();
        }
        Folders.deleteQuietly(folder);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Not written through to the disk: what counts begins when the server runs. */
    static String[] initialisation(Path cluster, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-D",
                                cluster.toString(),
                                "-U",
                                "postgres",
                                "-A",
                                "trust",
                                "-E",
                                "UTF8",
                                "--no-locale",
                                "--no-sync"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    static String[] settings(Path cluster, int port, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "port=" + port,
                                "listen_addresses=localhost",
                                "unix_socket_directories=",
                                "shared_buffers=32MB",
                                "fsync=on",
                                "synchronous_commit=on",
                                "full_page_writes=on"));
        settings.addAll(List.of(more));
        for (String setting : settings) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments.toArray(String[]::new);
    }
}
