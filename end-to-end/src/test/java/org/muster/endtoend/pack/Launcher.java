package org.muster.endtoend.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./muster} of this checkout. It builds nothing here: Maven has done so already. */
final class Launcher {
    private Launcher() {}

    static ProcessBuilder process(String... arguments) {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(module.resolveSibling("muster").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("MUSTER_NO_BUILD", "1");
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process;
    }
}
