package org.muster.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs of a PostgreSQL are, and what must stand before them: they refuse to run as
 * root, which is who builds in a container.
 */
record Programs(Path folder, List<String> before) {
    private static final Path OF_THE_SYSTEM = Path.of("/usr/lib/postgresql");

    /** As one who may map nobody but himself, files of root are his own: nothing to give away. */
    private static final List<String> IN_A_NAMESPACE = List.of("unshare", "-U");

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** The bundled ones; where they do not run, the system's, and then that is said. */
    static Programs find() throws IOException {
        List<String> before = unprivileged();
        try {
            Programs bundled = new Programs(Bundled.programs(), before);
            Run.orFail(bundled.command("postgres", "--version"));
            return bundled;
        } catch (IOException e) {
            System.out.println(
                    "The bundled PostgreSQL does not run here; using the system's: "
                            + e.getMessage());
            return new Programs(ofTheSystem(), before);
        }
    }

    /** The system's, whatever is bundled. */
    static Optional<Programs> findInstalled() {
        try {
            Programs installed = new Programs(ofTheSystem(), unprivileged());
            Run.orFail(installed.command("postgres", "--version"));
            return Optional.of(installed);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> unprivileged() {
        if (!isRoot()) {
            return List.of();
        }
        List<String> test = new ArrayList<>(IN_A_NAMESPACE);
        test.add("true");
        return Run.works(test) ? IN_A_NAMESPACE : AS_NOBODY;
    }

    private static Path ofTheSystem() throws IOException {
        if (Files.isDirectory(OF_THE_SYSTEM)) {
            try (Stream<Path> versions = Files.list(OF_THE_SYSTEM)) {
                var found =
                        versions.map(version -> version.resolve("bin"))
                                .filter(bin -> Files.exists(bin.resolve("initdb")))
                                .max(Path::compareTo);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IOException(
                "there is no PostgreSQL to test with: install the package postgresql");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** A program of the system, as the same user. */
    List<String> commandOfTheSystem(String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(program);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lets the programs write to a folder that this process has made. */
    void own(Path made) throws IOException {
        if (before.equals(AS_NOBODY)) {
            Run.orFail(List.of("chown", "-R", "65534:65534", made.toString()));
        }
    }
}
