package org.muster.planning.json;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.muster.planning.json.Document.Holds;
import org.muster.planning.model.Problem;

/**
 * Writes a problem so that reading it gives the same problem. Parties that are alike and numbered
 * one after another become one entry.
 */
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(Problem problem, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(problem, out);
        }
    }

    public static void write(Problem problem, OutputStream into) {
        try (Writing out = new Writing(into)) {
            out.begin();
            out.text("format", Document.FORMAT);
            out.text("holds", Holds.PROBLEM.name());
            write(out, problem);
            out.end();
        }
    }

    public static String print(Problem problem) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(problem, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(Writing out, Problem problem) {
        out.text("name", problem.name());
        out.time("from", problem.from());
        out.time("deadline", problem.deadline());
        out.inside("policy", problem.policy(), PolicyForm::write);
        out.each("threat", problem.threat().steps(), PolicyForm::write);
        out.all("places", problem.places(), PlaceForm::write);
        out.each("roads", problem.roads(), RoadForm::write);
        out.each("fleets", problem.fleets(), FleetForm::write);
        out.each("escorts", problem.escorts(), FleetForm::write);
        out.each("carriers", problem.carriers(), CarrierForm::write);
        out.all("legs", problem.legs(), LegForm::write);
        out.all(
                "parties",
                () -> new PartyRuns(problem.parties()),
                (entry, run) -> run.write(entry));
    }
}
