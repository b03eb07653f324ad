package org.muster.endtoend.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program as it is packaged, run on one data folder. Once {@link #train} has run, it starts
 * from what the Java machine learned then, which is several times faster.
 */
public final class Packaged {
    private final Path folder;
    private final Optional<String> database;
    private final Path learned;

    public Packaged(Path folder, Optional<String> database, Path learned) {
        this.folder = folder;
        this.database = database;
        this.learned = learned;
    }

    Path folder() {
        return folder;
    }

    Optional<String> database() {
        return database;
    }

    /** One start and orderly stop, from which the later ones are faster. */
    static void train(Path scratch, Path learned) throws IOException, InterruptedException {
        Packaged once = new Packaged(scratch, Optional.empty(), learned);
        Server server = Server.start(once, List.of("-XX:AOTCacheOutput=" + learned));
        server.api().get("/api/operations");
        server.stop();
        if (!Files.exists(learned)) {
            System.out.println("The Java machine learned nothing; starts are slower.");
        }
    }

    public ProcessBuilder process(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseCompactObjectHeaders",
                        // it lives for seconds only
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC"));
        command.addAll(options);
        if (options.isEmpty() && Files.exists(learned)) {
            command.addAll(List.of("-XX:AOTCache=" + learned, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-cp", classPath(), "org.muster.cli.Muster"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().remove("MUSTER_DATABASE_URL");
        database.ifPresent(url -> process.environment().put("MUSTER_DATABASE_URL", url));
        return process;
    }

    /** What a command that ends by itself said, and how it ended. */
    record Ended(int code, String output) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process =
                process(List.of(), arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(List.of(arguments) + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static String classPath() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path program = module.resolveSibling("cli").resolve("target");
        return program.resolve("muster-cli.jar") + ":" + program.resolve("lib") + "/*";
    }
}
