package org.muster.server.lists;

import java.io.IOException;
import java.util.List;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.PartnerList;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.register.Source;
import org.muster.formats.listing.Question;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.tabular.CellProblem;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * Partners' lists of who is aboard, tables or passenger lists (PAXLST): read as all lists are,
 * compared with a manifest, and made into the command that keeps what came out. The file itself is
 * not kept.
 */
@Component
public final class PartnerLists {
    private final ListJobs jobs;

    PartnerLists(ListJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * A list as a partner gave it.
     *
     * @param file its name; empty when it was typed in
     * @param leaveOpen whether columns that wait for an answer are left unknown, and a passenger
     *     list with faults is compared as it could be read
     */
    public record Given(String partner, String file, byte[] bytes, boolean leaveOpen) {
        /** Typed words are read as a table is. */
        String readAs() {
            return file.isEmpty() ? "typed.csv" : file;
        }

        String called() {
            return file.isEmpty() ? "typed" : file;
        }
    }

    /** What comes of a list. */
    public sealed interface Outcome {
        record Compared(ComparePartnerList command) implements Outcome {}

        /**
         * Nothing of it can be compared.
         *
         * @param findings what else is wrong in it
         */
        record Unreadable(CellProblem problem, List<FileProblem> findings) implements Outcome {}

        /** Columns that can be read in two ways. */
        record Open(List<Question> questions) implements Outcome {}

        /** A passenger list that could be read, and what is wrong in it. */
        record Faulty(List<FileProblem> findings) implements Outcome {}
    }

    public Outcome compare(Desk desk, UserId by, Leg leg, Given given) throws IOException {
        Source source = new Source(Source.Kind.PARTNER_LIST, given.partner().strip());
        if (PassengerRows.isOne(given.bytes())) {
            return passengers(desk, leg, given, source);
        }
        return switch (jobs.readOnce(desk, by, given.readAs(), source, given.bytes())) {
            case ListReading.Outcome.Unreadable unreadable ->
                    new Outcome.Unreadable(unreadable.problem(), List.of());
            case ListReading.Outcome.Read(ReadList list)
                    when list.hasQuestions() && !given.leaveOpen() ->
                    new Outcome.Open(
                            list.sheets().stream()
                                    .flatMap(sheet -> sheet.questions().stream())
                                    .toList());
            case ListReading.Outcome.Read(ReadList list) -> compared(desk, leg, given, list);
        };
    }

    private Outcome passengers(Desk desk, Leg leg, Given given, Source source) {
        return switch (PassengerRows.read(given.called(), given.bytes(), source, desk.now())) {
            case PassengerRows.Outcome.Unfit(var why, var findings) ->
                    new Outcome.Unreadable(why, findings);
            case PassengerRows.Outcome.Read(var list, var findings)
                    when !findings.isEmpty() && !given.leaveOpen() ->
                    new Outcome.Faulty(findings);
            case PassengerRows.Outcome.Read(var list, var findings) ->
                    compared(desk, leg, given, list);
        };
    }

    private Outcome compared(Desk desk, Leg leg, Given given, ReadList list) {
        return new Outcome.Compared(
                new ComparePartnerList(
                        leg.id(),
                        told(list, leg, given),
                        new PartnerComparison(desk, leg, jobs.known(desk)).of(list)));
    }

    private static PartnerList told(ReadList list, Leg leg, Given given) {
        return new PartnerList(
                list.id(),
                given.partner().strip(),
                given.file(),
                list.plan().hash(),
                leg.manifest().map(PartnerLists::seal).orElse(""),
                list.rows().size(),
                list.leftOut().size());
    }

    private static String seal(Recorded closing) {
        return closing.fact() instanceof ManifestClosed closed ? closed.seal().hex() : "";
    }
}
