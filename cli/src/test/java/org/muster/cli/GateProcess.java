package org.muster.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code muster …} as a program of its own, with a duty code as the first line of its input. */
final class GateProcess implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("Muster serves http://127.0.0.1:(\\d+)");

    private final Process process;
    private final List<String> said = new ArrayList<>();

    /** A gate that serves at any free port. */
    GateProcess(Path folder, String code, String... more) throws IOException {
        this(
                code,
                Stream.concat(
                                Stream.of("gate", "--port", "0", "--data", folder.toString()),
                                Stream.of(more))
                        .toList());
    }

    private GateProcess(String code, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("org.muster.cli.Muster");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("MUSTER_DUTY_CODE");
        process = builder.start();
        process.getOutputStream().write((code + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
    }

    /** What a command said at its end, after its exit code. */
    static String say(String code, String... arguments) throws Exception {
        try (GateProcess process = new GateProcess(code, List.of(arguments))) {
            return process.ended();
        }
    }

    /** Waits until it serves. */
    int port() throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher found = SERVES.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("it ended: " + said);
    }

    List<String> said() {
        return said;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it said, and its exit code before that, once it has ended by itself. */
    String ended() throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue() + " " + text;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
