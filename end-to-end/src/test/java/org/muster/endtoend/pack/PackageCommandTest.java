package org.muster.endtoend.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./muster package} tells what is wrong with its arguments, and can be stopped. */
class PackageCommandTest {
    @TempDir private Path folder;

    @Test
    void wrongArgumentsAreTold() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        refused("has no option '--fast'", "--fast");
        refused("takes no 'there'", "there");
        refused("--out needs a folder after it", "--out");
        refused("--out is empty", "--out=");
        refused("which is a file", "--out", file.toString());
    }

    private static void refused(String sentence, String... arguments)
            throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "package";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Ended ended = Ended.of(Launcher.process(all));
        assertThat(ended.output()).contains(sentence);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void stoppedWhileItWorksItLeavesNothing() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process =
                Launcher.process("package", "--out", out.toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).contains("making a Java runtime");
        // of the handle, which leaves what it says readable
        process.toHandle().destroy();
        assertThat(lines.lines().collect(Collectors.joining("\n")))
                .contains("stopped; nothing was put into");
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(out).isEmptyDirectory();
    }
}
