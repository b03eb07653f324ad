package org.muster.ledger.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A key store reached by a program, such as the client of a token or of a secrets service: it is
 * called with {@code wrap} or {@code unwrap} as its last argument, reads bytes from its input and
 * writes bytes to its output.
 *
 * <p>Threads: any.
 */
final class CommandKeyService implements KeyService {
    private static final int SECONDS = 30;
    private static final int MOST_TOLD = 300;

    private final List<String> command;

    CommandKeyService(String... command) {
        this.command = List.of(command);
    }

    @Override
    public byte[] wrap(byte[] clear) throws IOException {
        return run("wrap", clear);
    }

    @Override
    public byte[] unwrap(byte[] wrapped) throws IOException {
        return run("unwrap", wrapped);
    }

    private byte[] run(String act, byte[] input) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.add(act);
        Process process = new ProcessBuilder(all).start();
        try {
            CompletableFuture<byte[]> output = read(process.getInputStream());
            CompletableFuture<byte[]> told = read(process.getErrorStream());
            write(process, input);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(this + " did not answer within " + SECONDS + " seconds");
            }
            byte[] answer = output.get(SECONDS, TimeUnit.SECONDS);
            if (process.exitValue() != 0 || answer.length == 0) {
                String why = new String(told.get(1, TimeUnit.SECONDS), StandardCharsets.UTF_8);
                throw new IOException(
                        this
                                + " refused to "
                                + act
                                + ": "
                                + why.strip()
                                        .substring(0, Math.min(MOST_TOLD, why.strip().length())));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for " + this + " was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(this + " did not answer as it should", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A program that refuses may not read what it is given: its exit code says so. */
    private static void write(Process process, byte[] input) {
        try (OutputStream into = process.getOutputStream()) {
            into.write(input);
        } catch (IOException e) {
            // told by its exit code, or by what it answers
        }
    }

    private static CompletableFuture<byte[]> read(java.io.InputStream from) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (from) {
                all.complete(from.readAllBytes());
            } catch (IOException e) {
                all.completeExceptionally(e);
            }
        });
        return all;
    }

    /** The program alone: its arguments may hold a secret. */
    @Override
    public String toString() {
        return command.getFirst();
    }
}
