package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanSimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;
    private String problem = "";
    private String plan = "";

    @BeforeEach
    void solve() {
        problem = folder.resolve("problem.json").toString();
        plan = folder.resolve("plan.json").toString();
        run("plan", "instances", "post-40", "--out", problem);
        run("plan", "solve", problem, "--seconds", "0", "--out", plan);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    private int run(String... words) {
        CommandLine muster = Muster.commandLine();
        muster.setOut(new PrintWriter(out));
        muster.setErr(new PrintWriter(err));
        return muster.execute(words);
    }

    @Test
    void aPlanIsPlayedAndTheSameSeedTellsTheSame() {
        assertThat(run("plan", "simulate", problem, plan, "--runs", "50", "--seed", "7"))
                .isEqualTo(Exit.OK);
        String first = out.toString();
        assertThat(first)
                .contains("50 of 50 runs, seed 7.", "booked, and left", "People waited, beyond");
        out.getBuffer().setLength(0);
        run("plan", "simulate", problem, plan, "--runs", "50", "--seed", "7");
        assertThat(out.toString()).isEqualTo(first);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void otherAssumptionsAreReadFromAFile() throws Exception {
        assertThat(run("plan", "simulate", "--assumptions-shown")).isEqualTo(Exit.OK);
        Path file = folder.resolve("assumptions.json");
        Files.writeString(file, out.toString().replace("\"come\" : 3.6", "\"come\" : 0.0"));
        out.getBuffer().setLength(0);
        String taken = file.toString();
        assertThat(
                        run(
                                "plan",
                                "simulate",
                                problem,
                                plan,
                                "--runs",
                                "5",
                                "--assumptions",
                                taken,
                                "--json"))
                .isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("\"asked\" : 5", "\"come\" : 0.0");
        Files.writeString(file, "{\"shows\": 1}");
        assertThat(run("plan", "simulate", problem, plan, "--assumptions", taken))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).startsWith("shows");
    }

    @Test
    void whatIsMissingOrNonsenseIsSaid() {
        assertThat(run("plan", "simulate", problem)).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("Give a PROBLEM and a PLAN");
        assertThat(run("plan", "simulate", problem, plan, "--runs", "0")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("runs is 0; it must be from 1 to 100000.");
        assertThat(run("plan", "simulate", problem, folder.resolve("none.json").toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString()).contains("There is no file or folder");
    }
}
