package org.muster.endtoend.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How a process ended, and all that it said. */
record Ended(int code, String output) {

    static Ended of(ProcessBuilder process) throws IOException, InterruptedException {
        Path said = Files.createTempFile("muster-said-", ".txt");
        try {
            Process running =
                    process.redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (!running.waitFor(5, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                throw new AssertionError(process.command() + " does not end");
            }
            return new Ended(running.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    /** The output of a process that must succeed. */
    static String wellOf(String... command) throws IOException, InterruptedException {
        Ended ended = of(new ProcessBuilder(command));
        if (ended.code != 0) {
            throw new AssertionError(String.join(" ", command) + " said " + ended.output);
        }
        return ended.output;
    }
}
