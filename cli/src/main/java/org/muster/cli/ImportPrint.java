package org.muster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.muster.formats.listing.ColumnMapping;
import org.muster.formats.listing.Outcome;
import org.muster.formats.listing.Profile;
import org.muster.formats.listing.RowProblem;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.ListFile;
import org.muster.server.lists.ReadList;
import org.muster.server.lists.Reasons;

/** A dry run on the screen: what was found out, how columns are read, what becomes of the rows. */
final class ImportPrint {
    private final PrintWriter out;

    ImportPrint(PrintWriter out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
    }

    void findings(ListFile list) {
        out.println(list.name());
        list.findings().forEach(finding -> out.println("  " + finding.sentence()));
    }

    void findings(ReadList list) {
        out.println(list.plan().file());
        list.findings().forEach(finding -> out.println("  " + finding.sentence()));
    }

    void sheet(SheetResult result, Optional<Profile> profile) {
        out.println();
        out.println(result.sheet().isEmpty() ? "The list" : "Sheet " + result.sheet());
        if (!result.whyNot().isEmpty()) {
            out.println("  was not read: " + result.whyNot() + ".");
        }
        if (result.mapping().columns().isEmpty()) {
            return;
        }
        out.println(
                "  headings: "
                        + (result.mapping().headerRow() == 0
                                ? "none"
                                : "row " + result.mapping().headerRow())
                        + ", because "
                        + result.mapping().headerReason()
                        + ".");
        profile(result, profile);
        result.mapping().columns().forEach(this::column);
        result.readings().forEach(reading -> out.println("  " + reading + "."));
        result.questions().forEach(question -> out.println("  QUESTION " + question.sentence()));
        if (result.whyNot().isEmpty()) {
            counts(result);
        }
    }

    private void profile(SheetResult result, Optional<Profile> profile) {
        if (profile.isEmpty()) {
            out.println("  columns, as proposed:");
        } else if (!result.profiled()) {
            out.println("  columns, as proposed, because the profile is for other headings:");
        } else if (profile.get().confirmedBy().isEmpty()) {
            out.println("  columns, by the profile, which nobody has confirmed yet:");
        } else {
            out.println(
                    "  columns, by the profile that "
                            + profile.get().confirmedBy()
                            + " confirmed:");
        }
    }

    private void column(ColumnMapping column) {
        out.printf(
                "    %-28s %-19s %s%s%n",
                column.heading(),
                column.field().word(),
                column.reason(),
                column.doubtful() ? " (check this)" : "");
    }

    private void counts(SheetResult result) {
        for (Outcome outcome : Outcome.values()) {
            out.printf(Locale.ROOT, "  %-10s %,9d%n", outcome.word(), result.count(outcome));
        }
    }

    void reasons(Reasons tally) {
        if (!tally.fileProblems().isEmpty()) {
            out.println();
            out.println("Of the file:");
            tally.fileProblems()
                    .forEach(one -> out.println("  " + one.code() + "  " + one.sentence()));
            if (tally.moreFileProblems() > 0) {
                out.println("  and " + tally.moreFileProblems() + " more; --report has all.");
            }
        }
        if (!tally.all().isEmpty()) {
            out.println();
            out.println("Of its rows, each reason with its first example:");
            tally.all().forEach(this::reason);
        }
        out.flush();
    }

    private void reason(Reasons.Reason reason) {
        RowProblem first = reason.first();
        out.printf(
                Locale.ROOT,
                "  %s %-6s %,8d x  %s%n",
                first.problem().code(),
                first.weight().name().toLowerCase(Locale.ROOT),
                reason.count(),
                first.problem().sentence());
    }
}
