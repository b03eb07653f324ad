package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanBepCommandTest {
    private static final String TEXT =
            """
            2 1
            1 2
            3 4 1 2 1
            2 4 2 2

            1 5 7 9

            1 3 6
            2 4 2
            3 8 5
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void printsAProvenPlanAsJson() throws Exception {
        assertThat(run("plan", "bep", file(TEXT), "--seconds", "60")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains(
                        "\"objective\" : 18",
                        "\"lowerBound\" : 18",
                        "\"gap\" : 0.0",
                        "\"proven\" : true",
                        "\"tours\" : [ {");
    }

    @Test
    void wrongTextsAndOptionsAreToldInSentences() throws Exception {
        assertThat(run("plan", "bep", file(TEXT.replace("2 4 2 2", "2 3 2 1"))))
                .isEqualTo(Exit.BAD_INPUT);
        tells("Line 4: the shelters have room for 3 loads, but 4 wait: 1 too few");
        assertThat(run("plan", "bep", file(TEXT), "--seconds", "-1")).isEqualTo(Exit.BAD_INPUT);
        tells("--seconds is -1.0; it must be above 0");
        assertThat(run("plan", "bep", folder.resolve("none").toString())).isEqualTo(Exit.BAD_INPUT);
        tells("There is no file", "none");
        assertThat(run("plan", "bep", folder.toString())).isEqualTo(Exit.BAD_INPUT);
        tells("cannot be read");
        assertThat(run("plan")).isEqualTo(Exit.BAD_INPUT);
        tells("bep");
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("town.bep"), text).toString();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private void tells(String... parts) {
        assertThat(err.toString()).contains(parts).doesNotContain("Exception", "\tat ");
    }
}
