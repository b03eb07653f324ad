package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlanSizeCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        CommandLine muster = Muster.commandLine();
        muster.setOut(new PrintWriter(out));
        muster.setErr(new PrintWriter(err));
        return muster.execute(line.split(" "));
    }

    @Test
    void itAnswersAsATable() {
        assertThat(run("plan size --people 900-1000-1100 --days 3 --parking 1 --open 12 --drive 2"))
                .isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("900 to 1100 people, 3 days", "A330, 271 seats", "Needed: ", "buses")
                .contains("reception");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void itAnswersAsJson() {
        assertThat(run("plan size --people 1000 --days 3 --json")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("\"needed\" :", "\"binding\" :", "\"away\" : \"PT13H\"");
    }

    @Test
    void whereNoNumberDoesItSaysWhatWouldAndEndsWithOne() {
        assertThat(
                        run(
                                "plan size --people 20000 --days 3 --parking 2 --open 12 --aircraft"
                                        + " A400M --flight 2"))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains(
                        "No number of them",
                        "a number of them would do.",
                        "one more brings nothing");
    }

    @Test
    void nonsenseIsRefusedInASentence() {
        assertThat(run("plan size --people 1000 --days 0")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("days cannot be 0; it must be from 1 to 120.");
        assertThat(run("plan size --people many --days 3")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("--people cannot be 'many'; write one number");
        assertThat(run("plan size --people 10 --days 3 --aircraft Zeppelin"))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("'Zeppelin' is not known; known are A330");
        assertThat(run("plan size --people 10 --days 3 --flight NaN")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("--flight cannot be NaN hours.");
    }
}
