package org.muster.testkit.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Run {
    private static final int PATIENCE_SECONDS = 120;

    private Run() {}

    /** Fails with what the program said. */
    static void orFail(List<String> command) throws IOException {
        Path log = Files.createTempFile("muster-postgres", ".log");
        try {
            if (exitCode(command, log) != 0) {
                throw new IOException(
                        String.join(" ", command) + " failed: " + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }

    static boolean works(List<String> command) {
        try {
            orFail(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(List<String> command, Path log) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
