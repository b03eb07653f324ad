package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MusterCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpIsPrintedOnRequest() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: muster").contains("muster test");
    }

    @Test
    void noCommandIsRefusedWithTheHelp() {
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("No command was given").contains("Usage: muster");
    }

    @Test
    void unknownCommandIsNamed() {
        assertThat(run("evacuaet")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("evacuaet");
    }

    private int run(String... args) {
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
