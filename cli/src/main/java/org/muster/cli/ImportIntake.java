package org.muster.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.server.lists.Intake;
import org.muster.server.lists.IntakePlan;
import org.muster.server.lists.KnownPeople;
import org.muster.server.lists.ListReading;
import org.muster.server.lists.ReadList;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a list into an operation's ledger, where no server has it open. */
final class ImportIntake {
    @Mixin private DataOptions data;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "The operation's short name (default: the only one of the ledger).")
    private @Nullable String operation;

    @Option(
            names = "--leave-open",
            description =
                    "Take rows in although a column waits for an answer; its values stay unknown.")
    private boolean leaveOpen;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "When what the list says was so, such as 2023-07-29T12:00:00Z (default: now).")
    private @Nullable Instant asOf;

    /** What the command line says of the list itself. */
    record Asked(
            Path file, ListReading reading, ImportPrint print, PrintWriter out, PrintWriter err) {
        int refuse(String sentence) {
            err.println(sentence);
            return Exit.BAD_INPUT;
        }
    }

    Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    int run(Asked asked, ImportTally tally) {
        ReadList list;
        switch (asked.reading().read(asked.file(), Instant.now(), tally)) {
            case ListReading.Outcome.Unreadable unreadable -> {
                return asked.refuse(unreadable.problem().sentence());
            }
            case ListReading.Outcome.Read read -> list = read.list();
        }
        asked.print().findings(list);
        list.sheets().forEach(sheet -> asked.print().sheet(sheet, asked.reading().profile()));
        asked.print().reasons(tally.reasons());
        if (list.hasQuestions() && !leaveOpen) {
            asked.err()
                    .println(
                            "Nothing was taken in, because a column waits for an answer (QUESTION, above)."
                                    + " Answer in a profile (--mapping), or take the rows in with these"
                                    + " values unknown (--leave-open).");
            return Exit.NOT_SO;
        }
        return takeIn(asked, list);
    }

    private int takeIn(Asked asked, ReadList list) {
        Settings settings = Settings.of(data.folder());
        try (Ledger ledger = data.open();
                Office office =
                        Office.open(ledger, settings.node(), settings.clock(), settings.ids())) {
            Optional<Desk> desk = find(office);
            return desk.isEmpty()
                    ? asked.refuse(noOperation(office))
                    : takeIn(asked, list, desk.get());
        } catch (LedgerUnavailable | Intake.IntakeRefused e) {
            asked.err().println(e.getMessage());
            return Exit.UNAVAILABLE;
        } catch (UncheckedIOException e) {
            asked.err().println("The list could not be read: " + e.getMessage() + ".");
            return Exit.UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            asked.err().println("Interrupted. Run the same command again; it goes on from there.");
            return Exit.UNAVAILABLE;
        }
    }

    private int takeIn(Asked asked, ReadList list, Desk desk)
            throws LedgerUnavailable, InterruptedException {
        IntakeLine line = new IntakeLine(asked.err());
        Instant start = Instant.now();
        UserId by = new UserId(System.getProperty("user.name", "command-line"));
        IntakePlan done = new Intake(desk, new KnownPeople(desk), list, by, line).run();
        line.clear();
        asked.print().line("");
        asked.print().line("Taken into " + desk.operation() + ":");
        counts(asked.out(), list, done);
        asked.out()
                .printf(
                        Locale.ROOT,
                        "  in %.1f s. It is list %s.%n",
                        Duration.between(start, Instant.now()).toMillis() / 1e3,
                        list.id());
        asked.out().flush();
        return done.toReview() > 0 || !list.leftOut().isEmpty() ? Exit.NOT_SO : Exit.OK;
    }

    private static void counts(PrintWriter out, ReadList list, IntakePlan done) {
        out.printf(Locale.ROOT, "  %,9d persons who are new%n", done.created());
        out.printf(Locale.ROOT, "  %,9d rows about persons who are known%n", done.updated());
        out.printf(
                Locale.ROOT, "  %,9d rows as in the last file of this source%n", done.unchanged());
        out.printf(Locale.ROOT, "  %,9d rows to review, of these%n", done.toReview());
        out.printf(Locale.ROOT, "  %,9d rows that were there already%n", done.there());
        out.printf(Locale.ROOT, "  %,9d rows left out%n", list.leftOut().size());
    }

    private Optional<Desk> find(Office office) {
        List<Desk> desks = office.list();
        return operation == null
                ? desks.size() == 1 ? Optional.of(desks.getFirst()) : Optional.empty()
                : desks.stream()
                        .filter(desk -> desk.operation().value().equals(operation))
                        .findFirst();
    }

    private String noOperation(Office office) {
        String names =
                office.list().stream()
                        .map(Desk::operation)
                        .map(OperationId::value)
                        .collect(Collectors.joining(", "));
        String where = "The ledger of " + data.folder();
        if (names.isEmpty()) {
            return where
                    + " has no operation. Open one first, on the start page of muster serve, or name"
                    + " another folder with --data.";
        }
        return operation == null
                ? where + " has several operations: say --operation with one of " + names + "."
                : where + " has no operation '" + operation + "'; it has " + names + ".";
    }
}
