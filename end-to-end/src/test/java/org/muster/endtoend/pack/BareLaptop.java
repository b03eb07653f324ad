package org.muster.endtoend.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A laptop with nothing on its path but the two small programs that the start script asks for: no
 * Java, and no JAVA_HOME.
 */
final class BareLaptop {
    private final Path path;

    BareLaptop(Path folder) throws IOException {
        this.path = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("dirname", "readlink")) {
            Files.copy(find(tool), path.resolve(tool));
        }
    }

    private static Path find(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tool + " on this machine"));
    }

    /** Also fails to start where the cache for quick starts does not fit. */
    ProcessBuilder process(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().clear();
        process.environment()
                .putAll(
                        Map.of(
                                "PATH", path.toString(),
                                "LC_ALL", "C.UTF-8",
                                "MUSTER_JAVA_OPTS", "-XX:AOTMode=on"));
        return process;
    }
}
