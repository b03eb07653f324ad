package org.muster.endtoend.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muster.testkit.postgres.Line;

/** One server of a hub: a process, its own folder, and its own lines to the database's hosts. */
final class HubServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Packaged program;
    private final List<Line> lines;
    private volatile Server running;
    private volatile Api api;

    private HubServer(Packaged program, List<Line> lines, Server running) {
        this.program = program;
        this.lines = lines;
        this.running = running;
        this.api = running.api().patientFor(PATIENCE);
    }

    /**
     * @param ports where the database's hosts are
     * @param url makes the database's address of the ports' text, {@code localhost:1,localhost:2}
     */
    static HubServer start(
            Path folder,
            Path learned,
            List<Integer> ports,
            java.util.function.UnaryOperator<String> url,
            Optional<HubServer> first)
            throws Exception {
        Files.createDirectories(folder.resolve("data"));
        if (first.isPresent()) {
            Path known = first.get().program.folder();
            copy(known, folder, "data/operator.key");
            copy(known, folder, "password.txt");
        }
        List<Line> lines = new java.util.ArrayList<>();
        StringBuilder hosts = new StringBuilder();
        for (int port : ports) {
            Line line = new Line(port);
            lines.add(line);
            hosts.append(hosts.isEmpty() ? "" : ",").append("localhost:").append(line.port());
        }
        Packaged program = new Packaged(folder, Optional.of(url.apply(hosts.toString())), learned);
        return new HubServer(program, lines, Server.start(program));
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    Api api() {
        return api;
    }

    Packaged program() {
        return program;
    }

    Server process() {
        return running;
    }

    void restart() throws IOException {
        running = Server.start(program);
        api = running.api().patientFor(PATIENCE);
    }

    void cut() {
        lines.forEach(Line::cut);
    }

    void mend() {
        lines.forEach(Line::mend);
    }

    /** writer, follower … or empty where it does not answer. */
    String role() throws InterruptedException {
        try {
            return api.get("/health").body().path("role").asString();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws Exception {
        running.kill();
        for (Line line : lines) {
            line.close();
        }
    }
}
