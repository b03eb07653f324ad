package org.muster.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.muster.planning.simulate.Outcome;
import org.muster.planning.simulate.Outcome.LegOutcome;
import org.muster.planning.simulate.Outcome.Shortage;
import org.muster.planning.simulate.Spread;

/** Prints what many runs of a plan say, for people. */
final class OutcomePrint {
    private static final int WIDEST = 40;
    private static final int MOST_SHORTAGES = 10;

    private final PrintWriter out;

    OutcomePrint(PrintWriter out) {
        this.out = out;
    }

    void print(Outcome outcome) {
        out.printf("%,d of %,d runs, seed %d.%n", outcome.runs(), outcome.asked(), outcome.seed());
        figure("out", outcome.out());
        figure("out by deadline", outcome.outByDeadline());
        figure("booked, and left", outcome.left());
        outcome.leftBy()
                .forEach(left ->
                        out.printf("    %-28s %,10.1f%n", words(left.why().name()), left.souls()));
        out.printf("  %-24s %,10d%n", "not booked", outcome.notBooked());
        out.printf(
                "  %-24s %s (%s to %s)%n",
                "last leg with people",
                time(outcome, outcome.finish().middle()),
                time(outcome, outcome.finish().low()),
                time(outcome, outcome.finish().high()));
        bars("Last leg with people", outcome.finish(), hours -> time(outcome, hours));
        bars("Booked, and left", outcome.left(), people -> "%,.0f".formatted(people));
        legs(outcome.legs());
        waits("People waited, beyond the plan, for", outcome.shortages());
        waits("The plan itself has them wait at", outcome.planned());
        out.flush();
    }

    private void figure(String name, Spread spread) {
        out.printf(
                "  %-24s %,10.1f   (%,.0f to %,.0f in nine of ten runs)%n",
                name, spread.mean(), spread.low(), spread.high());
    }

    private void bars(String title, Spread spread, DoubleFunction<String> words) {
        out.printf("%n%s, runs:%n", title);
        for (Spread.Bar bar : spread.bars()) {
            int width = Math.ceilDiv(bar.runs() * WIDEST, Math.max(1, spread.most()));
            out.printf(
                    "  %20s %-40s %,d%n", words.apply(bar.from()), "#".repeat(width), bar.runs());
        }
    }

    private void legs(List<LegOutcome> legs) {
        out.printf(
                "%n  %-16s %8s %9s %8s %16s %6s %10s%n",
                "leg", "planned", "departed", "aboard", "nine of ten", "full", "late (h)");
        for (LegOutcome leg : legs) {
            out.printf(
                    "  %-16s %,8d %7.0f %% %,8.1f %16s %4.0f %% %10.1f%n",
                    leg.leg(),
                    leg.planned(),
                    100 * leg.departed(),
                    leg.souls().mean(),
                    "%,.0f to %,.0f".formatted(leg.souls().low(), leg.souls().high()),
                    100 * leg.fill().mean(),
                    leg.late().mean());
        }
    }

    private void waits(String title, List<Shortage> shortages) {
        out.printf("%n%s:%n", title);
        if (shortages.isEmpty()) {
            out.println("  nothing");
        }
        for (Shortage one : shortages.subList(0, Math.min(MOST_SHORTAGES, shortages.size()))) {
            out.printf(
                    "  %-28s %,10.1f person-hours %3.0f %%, longest %.1f h%n",
                    words(one.resource().kind().name()) + " " + one.resource().where(),
                    one.personHours(),
                    100 * one.share(),
                    one.longest());
        }
    }

    private static String time(Outcome outcome, double hours) {
        return outcome.at(hours).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
