package org.muster.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muster.identity.link.Costs;
import org.muster.identity.link.Link;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Waterfall;

/** Tells on a screen what linking found. */
final class LinkPrint {
    private static final int SHOWN = 5;

    private final PrintWriter out;

    LinkPrint(PrintWriter out) {
        this.out = out;
    }

    void list(String name, LinkRows rows) {
        say("%s: %,d rows%s", name, rows.taken(), left(rows.rejected()));
        rows.problems().forEach(problem -> say("  %s", problem.sentence()));
    }

    private static String left(long rejected) {
        return rejected == 0
                ? ""
                : String.format(
                        Locale.ROOT, "; %,d left out (see muster import --dry-run)", rejected);
    }

    void summary(Linkage linkage, double seconds) {
        say("");
        say(
                "%,d rows are %,d persons. %,d pairs were compared in %.1f s.",
                linkage.rows(), linkage.persons(), linkage.compared(), seconds);
        for (Map.Entry<Integer, Integer> one : linkage.sizes().entrySet()) {
            say(
                    "  %,9d on %s",
                    one.getValue(), one.getKey() == 1 ? "1 row" : one.getKey() + " rows");
        }
        say(
                "Linked from %.0f %% on, asked about from %.0f %%: %,d to ask.",
                100 * Costs.USUAL.linkFrom(), 100 * Costs.USUAL.askFrom(), linkage.questionCount());
        say(
                linkage.weights().version().startsWith("learned")
                        ? "Weights: learned from these rows."
                        : "Weights: those that ship, since these rows are too few to learn from.");
        if (!linkage.duplicateFree().isEmpty()) {
            say("Nobody is twice on: %s.", String.join(", ", linkage.duplicateFree()));
        }
    }

    void questions(Linkage linkage) {
        List<Link> first = linkage.questions().limit(SHOWN).toList();
        first.forEach(link ->
                say(
                        "  ? %s and %s: %.0f %%%s",
                        shown(linkage.getRow(link.one())),
                        shown(linkage.getRow(link.other())),
                        100 * link.probability(),
                        link.reason().isEmpty() ? "" : ", but " + link.reason()));
        if (linkage.questionCount() > SHOWN) {
            say("  … and %,d more.", linkage.questionCount() - SHOWN);
        }
    }

    void explain(Linkage linkage, String row) {
        say("");
        List<Linkage.Member> members = linkage.listRowsOfPerson(row);
        say("The person of %s has %d row%s:", row, members.size(), members.size() == 1 ? "" : "s");
        members.forEach(member -> say("  %s", shown(member)));
        for (Waterfall why : linkage.explain(row)) {
            waterfall(why);
        }
        linkage.questions()
                .filter(link -> touches(linkage, link, row))
                .forEach(link -> {
                    say("In doubt%s:", link.reason().isEmpty() ? "" : ", because " + link.reason());
                    waterfall(linkage.explain(link.one(), link.other()));
                });
    }

    private static boolean touches(Linkage linkage, Link link, String row) {
        String person = linkage.getPerson(row);
        return linkage.getPerson(link.one()).equals(person)
                || linkage.getPerson(link.other()).equals(person);
    }

    private void waterfall(Waterfall why) {
        say("");
        say("  %s and %s", why.one(), why.other());
        double sum = 0;
        for (Waterfall.Step step : why.steps()) {
            sum += step.bits();
            say("    %-18s %-40s %+6.1f  %6.1f", step.what(), step.seen(), step.bits(), sum);
        }
        say(
                "    %s: 1 to %s, %.1f %%",
                why.bits() >= 0 ? "for one person" : "against one person",
                odds(Math.abs(why.bits())),
                100 * why.probability());
    }

    private static String odds(double bits) {
        return bits > 30
                ? "over a thousand million"
                : String.format(Locale.ROOT, "%,.0f", Math.pow(2, bits));
    }

    private static String shown(Linkage.Member member) {
        return member.row() + " (" + member.name() + ", " + member.born() + ")";
    }

    void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
