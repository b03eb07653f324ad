package org.muster.endtoend.shed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.cli.Visitor;
import org.muster.endtoend.crash.Packaged;

/** A hub or a gate as a program, always at the same port, and what is asked of it over HTTP. */
final class NodeProgram implements AutoCloseable {
    private static final String OPERATION = "/api/operations/drill";
    private static final Pattern PASSWORD = Pattern.compile("password ([a-z0-9-]+) and");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Packaged program;
    private final List<String> arguments;
    private final String code;
    private final int port;
    private String password;
    private @Nullable Process process;

    /**
     * @param code the duty code of a gate
     * @param password the administrator's, empty where the first start tells it
     */
    NodeProgram(Packaged program, List<String> arguments, String code, String password)
            throws IOException {
        this.program = program;
        this.arguments = arguments;
        this.code = code;
        this.password = password;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /** Starts it with these arguments besides, and waits until it serves. */
    void start(String... more) throws IOException {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--port", String.valueOf(port)));
        all.addAll(List.of(more));
        ProcessBuilder builder =
                program.process(List.of(), all.toArray(String[]::new)).redirectErrorStream(true);
        builder.environment().put("MUSTER_DUTY_CODE", code);
        Process started = builder.start();
        process = started;
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher told = PASSWORD.matcher(line);
            if (told.find()) {
                password = told.group(1);
            }
            if (line.startsWith("Muster serves")) {
                return;
            }
        }
        throw new AssertionError("it ended: " + said);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** SIGTERM. */
    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
        }
    }

    /** What the walk along its chains says. */
    String verify() throws IOException, InterruptedException {
        ProcessBuilder builder =
                program.process(List.of(), "ledger", "verify").redirectErrorStream(true);
        builder.environment().put("MUSTER_DUTY_CODE", code);
        Process walk = builder.start();
        String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        walk.waitFor();
        return said;
    }

    /** An administrator at its pages. */
    Visitor visitor() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        visitor.signIn("admin", password);
        return visitor;
    }

    HttpResponse<String> command(String type, String fields)
            throws IOException, InterruptedException {
        String body =
                "{\"id\":\"%s\",\"type\":\"%s\",%s}".formatted(UUID.randomUUID(), type, fields);
        return http.send(
                request(OPERATION + "/commands")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    String get(String inside) throws IOException, InterruptedException {
        return http.send(request(OPERATION + inside).build(), BodyHandlers.ofString()).body();
    }

    /** All that another node lacks, as a file. */
    byte[] parcels(String to) throws IOException, InterruptedException {
        HttpResponse<byte[]> file =
                http.send(
                        request(OPERATION + "/nodes/" + to + "/parcels").build(),
                        BodyHandlers.ofByteArray());
        if (file.statusCode() != 200) {
            throw new AssertionError("no file for " + to + ": " + file.statusCode());
        }
        return file.body();
    }

    HttpResponse<String> take(byte[] parcels) throws IOException, InterruptedException {
        return http.send(
                request(OPERATION + "/parcels")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(parcels))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        byte[] both = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        http.close();
    }
}
