package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.planning.json.PlanFile;
import org.muster.planning.json.PlanReader;
import org.muster.planning.json.ProblemReader;
import org.muster.planning.json.ProblemWriter;
import org.muster.planning.model.Problem;

class PlanCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void anInstanceIsWrittenSolvedAndItsPlanChecked() throws Exception {
        String problem = folder.resolve("post.json").toString();
        String plan = folder.resolve("plan.json").toString();
        assertThat(run("plan", "instances")).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("post-40", "million", "1,000,000");
        assertThat(run("plan", "instances", "post-40", "--out", problem)).isEqualTo(Exit.OK);

        assertThat(run("plan", "solve", problem, "--seconds", "5", "--out", plan))
                .isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("post-40: 40 of 40 people have a way out")
                .containsPattern("people left: anyone +0 +0 +proven");
        assertThat(err.toString()).contains("levels proven");

        assertThat(run("plan", "check", problem, plan)).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("keeps every rule of post-40");

        assertThat(run("plan", "solve", problem, "--seconds", "0", "--current", plan, "--json"))
                .isEqualTo(Exit.OK);
        PlanFile printed = PlanReader.parse(out.toString());
        assertThat(printed.problem()).isEqualTo("post-40");
        assertThat(printed.made()).isPresent();
    }

    @Test
    void aMendedPlanIsCheckedAgainstThePlanInForce() throws Exception {
        String problem = folder.resolve("niamey.json").toString();
        String before = folder.resolve("before.json").toString();
        String after = folder.resolve("after.json").toString();
        run("plan", "instances", "niamey", "--out", problem);
        run("plan", "solve", problem, "--seconds", "0", "--out", before);
        Problem all = ProblemReader.read(Path.of(problem));
        ProblemWriter.write(
                all.withLegs(all.legs().stream().filter(leg -> !leg.id().equals("F3")).toList()),
                Path.of(problem));
        run("plan", "solve", problem, "--seconds", "0", "--current", before, "--out", after);

        assertThat(run("plan", "check", problem, after, "--current", before)).isEqualTo(Exit.OK);
        assertThat(out.toString()).containsPattern("people told something new +[1-9]");
        assertThat(run("plan", "check", problem, after)).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString()).contains("give that one by --current");
    }

    @Test
    void aPlanThatBreaksARuleOrSaysWhatIsNotSoIsRefused() throws Exception {
        Path problem = folder.resolve("family.json");
        Path plan = folder.resolve("plan.json");
        run("plan", "instances", "family-10", "--out", problem.toString());
        run("plan", "solve", problem.toString(), "--seconds", "0", "--out", plan.toString());
        String good = Files.readString(plan);

        Files.writeString(
                plan, good.replace("\"leg\": \"F1\", \"parties\"", "\"leg\": \"F2\", \"parties\""));
        assertThat(run("plan", "check", problem.toString(), plan.toString()))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString()).contains("[P1]", "breaks");

        Files.writeString(plan, good.replaceFirst("\"value\": \\d+", "\"value\": 7"));
        assertThat(run("plan", "check", problem.toString(), plan.toString()))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("The plan says of people left: medical that it is 7.0, and it is");
    }

    @Test
    void wrongArgumentsAreToldInASentence() throws Exception {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(
                wrong, "{\"format\": \"muster-plan 1\", \"holds\": \"PROBLEM\", \"nam\": \"x\"}");
        refuses(
                Exit.BAD_INPUT,
                "No instance is named 'niamei'. Did you mean 'niamey'?",
                "instances",
                "niamei");
        refuses(Exit.BAD_INPUT, "Say --out FILE", "instances", "niamey");
        refuses(Exit.BAD_INPUT, "without NAME", "instances", "--out", "x");
        refuses(
                Exit.BAD_INPUT,
                "is there already",
                "instances",
                "niamey",
                "--out",
                wrong.toString());
        refuses(
                Exit.BAD_INPUT,
                "$.nam is \"x\": there is no such field; did you mean \"name\"?",
                "solve",
                wrong.toString());
        refuses(
                Exit.BAD_INPUT,
                "--seconds is -1.0; it must be from 0",
                "solve",
                "x",
                "--seconds",
                "-1");
        refuses(Exit.BAD_INPUT, "is a folder", "solve", folder.toString());
        refuses(
                Exit.UNAVAILABLE,
                "There is no file or folder",
                "solve",
                folder.resolve("no").toString());
        refuses(
                Exit.BAD_INPUT,
                "a file that holds a PLAN is wanted",
                "check",
                good(),
                wrong.toString());
        refuses(Exit.BAD_INPUT, "Missing required parameter: 'PLAN'", "check", wrong.toString());
    }

    private String good() {
        String problem = folder.resolve("good.json").toString();
        run("plan", "instances", "family-10", "--out", problem);
        return problem;
    }

    private void refuses(int code, String sentence, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "plan";
        System.arraycopy(args, 0, all, 1, args.length);
        assertThat(run(all)).as(sentence).isEqualTo(code);
        assertThat(err.toString()).contains(sentence);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
