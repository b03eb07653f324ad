package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.instances.Instances;
import org.muster.planning.json.PlanReader;
import org.muster.planning.json.ProblemWriter;
import org.muster.planning.model.Problem;

/** Somebody presses Ctrl-C while a program of its own searches. */
@DisabledOnOs(OS.WINDOWS)
class PlanInterruptTest {
    @TempDir Path folder;

    @Test
    void theBestSoFarIsPrintedAndWritten() throws Exception {
        Problem problem = Instances.getProblem("khartoum");
        Path file = folder.resolve("problem.json");
        Path plan = folder.resolve("plan.json");
        ProblemWriter.write(problem, file);
        Process process = solve(file, plan);
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).contains("levels proven");
            mustWork(process, Duration.ofSeconds(3));
            interrupt(process);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String rest = err.readAllAsString();
            assertThat(process.exitValue()).as(rest).isEqualTo(130);
            assertThat(Files.readString(folder.resolve("out.txt")))
                    .as(rest)
                    .contains("khartoum: ", "people left: anyone", "stopped after");
        } finally {
            process.destroyForcibly();
        }
        assertThat(PlanCheck.of(problem, PlanReader.read(plan).plan()).text()).isEmpty();
    }

    /** Waits until it has worked so long on proofs: not a fixed time, but so much done. */
    private static void mustWork(Process process, Duration more) throws Exception {
        Duration goal = worked(process).plus(more);
        while (worked(process).compareTo(goal) < 0) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
        }
    }

    private static Duration worked(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Process solve(Path file, Path plan) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        List.of(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.muster.cli.Muster",
                                "plan",
                                "solve",
                                file.toString(),
                                "--seconds",
                                "300",
                                "--out",
                                plan.toString()))
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private static void interrupt(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
