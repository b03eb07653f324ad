package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWhyCommandTest {
    private static final String FAMILY = "airfield-anyone-4s0l0c0w-fra-0-1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void demandsThatClashAreNamed() throws Exception {
        Path problem = folder.resolve("family.json");
        run("instances", "family-10", "--out", problem.toString());
        assertThat(run("why", problem.toString())).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("No demands clash");

        String pinned = "\"told\": \"F1\", \"pinned\": true}";
        String crowded =
                Files.readString(problem)
                        .replace("{\"seats\": 12}", "{\"seats\": 5}")
                        .replace(
                                "\"nationals\": {\"FRA\": 4}}",
                                "\"nationals\": {\"FRA\": 4}, " + pinned)
                        .replace(
                                "\"nationals\": {\"FRA\": 2}}",
                                "\"nationals\": {\"FRA\": 2}, " + pinned);
        Files.writeString(problem, crowded);
        assertThat(run("why", problem.toString())).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains(
                        "these cannot all be: leg F1 has room for 5 seats",
                        "party " + FAMILY + ", 4 people, goes on leg F1",
                        "no smaller set clashes");
    }

    @Test
    void aPartyLearnsWhyItIsOnItsLeg() {
        String problem = folder.resolve("family.json").toString();
        String plan = folder.resolve("plan.json").toString();
        run("instances", "family-10", "--out", problem);
        run("solve", problem, "--seconds", "0", "--out", plan);
        assertThat(run("why", problem, plan)).isEqualTo(Exit.OK);
        assertThat(run("why", problem, plan, FAMILY)).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("party " + FAMILY + " is on leg F1, the first on which it can go");
        assertThat(run("why", problem, plan, "nobody")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("PARTY: nobody is no party of family-10.");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        String[] all = new String[args.length + 1];
        all[0] = "plan";
        System.arraycopy(args, 0, all, 1, args.length);
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
