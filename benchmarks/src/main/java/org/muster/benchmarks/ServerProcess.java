package org.muster.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server in a process of its own, started as users start it: by the launcher, where the bench was
 * started by that, with the cache for quick starts.
 */
final class ServerProcess implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("Muster serves http://[^:]+:(\\d+)");

    private final Process process;
    private final long startedAt;
    private final int port;

    private ServerProcess(Process process, long startedAt, int port) {
        this.process = process;
        this.startedAt = startedAt;
        this.port = port;
    }

    static ServerProcess start(Workplace place, Path data, Duration patience) throws Exception {
        return start(place, data, patience, List.of(), Map.of());
    }

    static ServerProcess start(
            Workplace place,
            Path data,
            Duration patience,
            List<String> options,
            Map<String, String> secrets)
            throws Exception {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(secrets);
        builder.environment().put("MUSTER_NO_BUILD", "1");
        builder.environment().remove("MUSTER_DATABASE_URL");
        builder.redirectError(data.resolve("server.log").toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        AutoCloseable ending = place.keep(process::destroyForcibly);
        try {
            int port = port(process, patience);
            return place.keep(new ServerProcess(process, start, port));
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IOException(
                    "the server did not start: " + Files.readString(data.resolve("server.log")), e);
        } finally {
            place.forget(ending);
        }
    }

    /**
     * What is started: a launcher, of this checkout or of a package, or the classes as they are.
     */
    static String programName() {
        return program().getFirst();
    }

    private static List<String> program() {
        @Nullable String launcher = System.getenv("MUSTER_LAUNCHER");
        if (launcher != null) {
            return List.of(launcher);
        }
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders"));
        java.addAll(
                Arrays.asList(
                        "-cp", System.getProperty("java.class.path"), "org.muster.cli.Muster"));
        return java;
    }

    private static int port(Process process, Duration patience) throws Exception {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        CompletableFuture<Integer> port = new CompletableFuture<>();
        // reads on afterwards, so that the server never waits for somebody to read what it says
        Thread.startVirtualThread(() ->
                out.lines()
                        .forEach(line -> {
                            Matcher serves = SERVES.matcher(line);
                            if (serves.find()) {
                                port.complete(Integer.parseInt(serves.group(1)));
                            }
                        }));
        return port.get(patience.toSeconds(), TimeUnit.SECONDS);
    }

    int port() {
        return port;
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** What it has used of all cores: the same on a busy machine. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
