package org.muster.endtoend.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.cli.Visitor;

/** A server that was started, as soon as it said what the test waits for; and who can sign in. */
final class Serving implements AutoCloseable {
    private static final Pattern PORT =
            Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost):(\\d+)");
    private static final Pattern ACCOUNT =
            Pattern.compile("([a-z.]+)(?: with the password)? +([a-z0-9]{5}(?:-[a-z0-9]{5}){3})");

    private final Process process;
    private final Map<String, String> passwords = new HashMap<>();
    private int port;

    private Serving(Process process) {
        this.process = process;
    }

    static Serving start(ProcessBuilder builder, String until) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Serving serving = new Serving(process);
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            serving.note(line);
            if (line.contains(until)) {
                return serving;
            }
        }
        throw new AssertionError(builder.command() + " ended without saying '" + until + "'");
    }

    private void note(String line) {
        Matcher account = ACCOUNT.matcher(line);
        if (account.find()) {
            passwords.put(account.group(1), account.group(2));
        }
        Matcher address = PORT.matcher(line);
        if (address.find()) {
            port = Integer.parseInt(address.group(1));
        }
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    Visitor signedIn(String account) throws IOException, InterruptedException {
        Visitor visitor = visitor();
        visitor.signIn(account, passwords.getOrDefault(account, "none was printed"));
        return visitor;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the server does not end");
        }
    }
}
