package org.muster.ledger.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.CommandId;

/** One life of the writing process, and the commands that it said were answered. */
final class Attempt {
    private static final int PATIENCE_SECONDS = 60;
    private static final int LINE = new CommandId(0, 0).toString().length();

    private final Process victim;
    private final Thread listening;
    private final Set<CommandId> answered = ConcurrentHashMap.newKeySet();

    private Attempt(Process victim) {
        this.victim = victim;
        this.listening = Thread.ofVirtual().start(this::listen);
    }

    static Attempt start(Path folder, Optional<String> database) throws IOException {
        return new Attempt(
                new ProcessBuilder(Victim.command(folder, database))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** A line that the kill cut short is no answer. */
    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == LINE) {
                    answered.add(CommandId.parse(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has answered something beyond what it has answered by now. */
    void awaitAnotherAnswer() throws InterruptedException {
        int before = answered.size();
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (answered.size() == before) {
            if (!victim.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the writing process answers no more");
            }
            Thread.sleep(10);
        }
    }

    /** SIGKILL; what was still in the pipe counts. */
    Set<CommandId> kill() throws InterruptedException {
        // unlike the process, its handle leaves the pipe to be read
        victim.toHandle().destroyForcibly();
        listening.join();
        if (!victim.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the writing process does not end");
        }
        return answered;
    }
}
