package org.muster.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints each figure beside its aim as it comes, and in the end those that were missed. */
final class Report {
    private final PrintStream out;
    private final Progress progress;
    private final List<Line> lines = new ArrayList<>();

    /** One figure. */
    record Line(String what, double value, String unit, Aim aim) {
        String verdict() {
            if (aim instanceof Aim.Told) {
                return "";
            }
            return aim.isMetBy(value) ? "met" : "MISSED";
        }

        String text() {
            String figure = Aim.number(value) + " " + unit;
            return String.format("  %-62s %22s   %-22s %s", what, figure, aim.text(), verdict())
                    .stripTrailing();
        }

        String row() {
            return "| " + what + " | " + Aim.number(value) + " " + unit + " | " + aim.text() + " |";
        }
    }

    Report(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    void say(String text) {
        progress.clear();
        out.println(text);
        out.flush();
    }

    void figure(String what, double value, String unit, Aim aim) {
        Line line = new Line(what, value, unit, aim);
        lines.add(line);
        say(line.text());
    }

    void told(String what, double value, String unit) {
        figure(what, value, unit, new Aim.Told());
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The table as docs/speed.md has it. */
    void table() {
        say("\n| figure | reached | aim |\n|---|---|---|");
        lines.forEach(line -> say(line.row()));
    }

    void end() {
        List<Line> missed =
                lines.stream().filter(line -> !line.aim().isMetBy(line.value())).toList();
        say(
                missed.isEmpty()
                        ? "\nEvery aim was met."
                        : "\nMissed: "
                                + String.join("; ", missed.stream().map(Line::what).toList()));
    }
}
