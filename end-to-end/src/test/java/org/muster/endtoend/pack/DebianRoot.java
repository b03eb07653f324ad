package org.muster.endtoend.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A root to throw away, with as much of Debian in it as dpkg and our package's scripts ask for. */
final class DebianRoot {
    private final Path root;

    DebianRoot(Path root) throws IOException {
        this.root = root;
        for (String folder : List.of("etc", "var/lib/dpkg/info", "var/lib/dpkg/updates")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        Files.writeString(root.resolve("etc/group"), "root:x:0:\n");
        Files.writeString(root.resolve("etc/shadow"), "root:*:19000:0:99999:7:::\n");
        Files.writeString(root.resolve("etc/gshadow"), "root:*::\n");
        Files.writeString(root.resolve("var/lib/dpkg/status"), "");
        Files.writeString(root.resolve("var/lib/dpkg/available"), "");
    }

    /** Only root may give a folder to another user. */
    boolean canInstall() {
        return "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/usr/sbin/useradd"));
    }

    Path path(String inside) {
        return root.resolve(inside);
    }

    /** Scripts run outside of it, told where it is: nothing else is installed in there. */
    private String dpkg(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "dpkg",
                                "--root=" + root,
                                "--force-script-chrootless",
                                "--force-depends",
                                "--log=" + root.resolve("dpkg.log")));
        command.addAll(List.of(arguments));
        return Ended.wellOf(command.toArray(String[]::new));
    }

    void install(String deb) throws IOException, InterruptedException {
        String unused = dpkg("--install", deb);
    }

    /** Removes the package and its settings, and tells what dpkg said. */
    String purge() throws IOException, InterruptedException {
        return dpkg("--purge", "muster");
    }

    int ownerOf(String inside) throws IOException {
        return (int) Files.getAttribute(root.resolve(inside), "unix:uid");
    }

    int numberOfUser(String name) throws IOException {
        return Files.readAllLines(root.resolve("etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(user -> user[0].equals(name))
                .mapToInt(user -> Integer.parseInt(user[2]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no user " + name));
    }
}
