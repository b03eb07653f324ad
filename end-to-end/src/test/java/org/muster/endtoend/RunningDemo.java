package org.muster.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged demo as a process of its own, with the accounts that it prints. */
final class RunningDemo implements AutoCloseable {
    private static final Pattern ADMIN =
            Pattern.compile("sign in as (\\S+) with the password (\\S+)");
    private static final Pattern ACCOUNT =
            Pattern.compile("^ {2}([a-z.]+) +([a-z0-9]{5}(?:-[a-z0-9]{5}){3})$");
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/");

    private final Process process;
    private final Map<String, String> passwords;
    private String base = "";

    private RunningDemo(Process process, Map<String, String> passwords) {
        this.process = process;
        this.passwords = passwords;
    }

    /** Starts it and waits until its replay is over. */
    static RunningDemo start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.muster.cli.Muster",
                                "demo",
                                "--seconds",
                                "0",
                                "--port",
                                "0"));
        command.addAll(List.of(arguments));
        RunningDemo demo =
                new RunningDemo(
                        new ProcessBuilder(command)
                                .redirectError(ProcessBuilder.Redirect.INHERIT)
                                .start(),
                        new HashMap<>());
        demo.readUntilOver();
        return demo;
    }

    private void readUntilOver() throws IOException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            for (Pattern account : List.of(ADMIN, ACCOUNT)) {
                Matcher found = account.matcher(line);
                if (found.find()) {
                    passwords.put(found.group(1), found.group(2));
                }
            }
            Matcher address = ADDRESS.matcher(line);
            base = address.find() ? address.group(1) : base;
            if (line.contains("replay is over")) {
                return;
            }
        }
        throw new IllegalStateException("the demo ended before its replay was over");
    }

    /** The same under another name of this machine. */
    RunningDemo at(String host) {
        RunningDemo other = new RunningDemo(process, passwords);
        other.base = base.replace("localhost", host);
        return other;
    }

    String base() {
        return base;
    }

    String passwordOf(String account) {
        String password = passwords.get(account);
        if (password == null) {
            throw new IllegalStateException("the demo printed no account " + account);
        }
        return password;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
