package org.muster.endtoend.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code muster serve}. */
final class Server {
    private static final Pattern ADDRESS = Pattern.compile("serves (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern PASSWORD = Pattern.compile("password ([a-z0-9-]+)");

    private final Process process;
    private final Api api;

    private Server(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    static Server start(Packaged program) throws IOException {
        return start(program, List.of());
    }

    static Server start(Packaged program, List<String> options) throws IOException {
        Path complaints = program.folder().resolve("stderr.txt");
        Process process =
                program.process(options, "serve", "--port", "0")
                        .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                        .start();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            keepPassword(program, line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new Server(process, Api.of(address.group(1), password(program)));
            }
        }
        throw new AssertionError("the server did not start: " + Files.readString(complaints));
    }

    /** It is told once, at the first start. */
    private static void keepPassword(Packaged program, String line) throws IOException {
        Matcher password = PASSWORD.matcher(line);
        if (password.find()) {
            Files.writeString(program.folder().resolve("password.txt"), password.group(1));
        }
    }

    private static String password(Packaged program) throws IOException {
        return Files.readString(program.folder().resolve("password.txt"));
    }

    Api api() {
        return api;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** SIGSTOP: it holds all it has, and does nothing. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("the server could not be sent " + name);
        }
    }

    /** SIGTERM, as a service manager or Ctrl-C stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the server does not end");
        }
        try {
            process.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
