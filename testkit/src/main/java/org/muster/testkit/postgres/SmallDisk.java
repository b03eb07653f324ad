package org.muster.testkit.postgres;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL on a disk of its own that can be filled up and emptied again: a small file system in
 * memory, mounted in a namespace where no other process sees it, so nobody need be root for it.
 * Like under a service manager, a server that gives up is started again.
 *
 * <p>Threads: one at a time.
 */
public final class SmallDisk implements AutoCloseable {
    private static final int START_SECONDS = 90;
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-root-user", "--mount");

    /** Inside, a name of one's own again: the server refuses whoever looks like root. */
    private static final String SCRIPT =
            """
            disk=$1; size=$2; home=$3; shift 3
            mount -t tmpfs -o size="$size",mode=0700 none "$disk" || exit 1
            if [ -n "$home" ]; then cp -a "$home" "$disk/cluster" || exit 1
            else mkdir -m 700 "$disk/space"; fi
            (while :; do unshare --user "$@" </dev/null ; sleep 1; done) >&2 &
            echo ready
            while read -r word; do
                case $word in
                    fill) cat /dev/zero >"$disk/ballast" 2>/dev/null ;;
                    empty) rm -f "$disk/ballast" ;;
                esac
                echo "$word"
            done
            """;

    private final Path folder;
    private final int port;
    private final Process holder;
    private final BufferedReader answers;
    private final BufferedWriter words;
    private final String place;

    private SmallDisk(Path folder, int port, Process holder, String place) {
        this.folder = folder;
        this.port = port;
        this.holder = holder;
        this.place = place;
        this.answers =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        this.words = holder.outputWriter(StandardCharsets.UTF_8);
    }

    /** Whether this machine lets an ordinary user make a namespace. */
    public static boolean isPossible() {
        List<String> test = new ArrayList<>(NAMESPACE);
        test.addAll(List.of("unshare", "--user", "true"));
        return Run.works(test);
    }

    /** Only the databases of tablespace {@code small} are on the disk; the server's log is not. */
    public static SmallDisk forTables(int megabytes) throws IOException, SQLException {
        SmallDisk disk = make(megabytes, false);
        Reaching.execute(
                disk.port,
                "CREATE TABLESPACE small LOCATION '" + disk.folder.resolve("disk/space") + "'");
        return disk;
    }

    /** All that the server writes is on the disk. */
    public static SmallDisk forEverything(int megabytes) throws IOException {
        return make(megabytes, true);
    }

    private static SmallDisk make(int megabytes, boolean everything) throws IOException {
        Programs programs = Programs.find();
        Path folder = Files.createTempDirectory("muster-small-disk");
        Path cluster = folder.resolve("cluster");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        // segments of a megabyte: of the usual sixteen a small disk would hold few
        Run.orFail(
                programs.command(
                        "initdb", PostgresServer.initialisation(cluster, "--wal-segsize=1")));
        int port = PostgresServer.freePort();
        List<String> command = new ArrayList<>(NAMESPACE);
        command.addAll(List.of("sh", "-c", SCRIPT, "small-disk", disk.toString()));
        command.addAll(List.of(megabytes + "m", everything ? cluster.toString() : ""));
        command.add(programs.folder().resolve("postgres").toString());
        command.addAll(
                List.of(
                        PostgresServer.settings(
                                everything ? disk.resolve("cluster") : cluster,
                                port,
                                "min_wal_size=2MB",
                                "max_wal_size=8MB")));
        Process holder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(folder.resolve("log").toFile())
                        .start();
        SmallDisk made = new SmallDisk(folder, port, holder, everything ? "" : "TABLESPACE small");
        Runtime.getRuntime().addShutdownHook(new Thread(made::close));
        made.hear("ready");
        Reaching.await(port, START_SECONDS, holder, folder.resolve("log"));
        return made;
    }

    /** Makes a database on the disk, and gives its address as Muster takes it. */
    public String makeDatabase(String name) throws SQLException {
        Reaching.makeDatabase(port, name, place);
        return "postgres://postgres:postgres@localhost:" + port + "/" + name;
    }

    /** Leaves no room on the disk. */
    public void fill() throws IOException {
        say("fill");
    }

    /** Takes away what {@link #fill} put there. */
    public void empty() throws IOException {
        say("empty");
    }

    private void say(String word) throws IOException {
        words.write(word + "\n");
        words.flush();
        hear(word);
    }

    private void hear(String word) throws IOException {
        String answer = answers.readLine();
        if (!word.equals(answer)) {
            throw new IOException(
                    "the small disk said "
                            + answer
                            + ": "
                            + Files.readString(folder.resolve("log")));
        }
    }

    /** The disk and all that is on it go with the last process that sees it. */
    @Override
    public void close() {
        holder.descendants().forEach(ProcessHandle::destroyForcibly);
        holder.destroyForcibly();
        Folders.deleteQuietly(folder);
    }
}
