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
import org.muster.formats.tabular.CellProblem;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * Partners' lists of who is aboard: read as all lists are, compared with a manifest, and made into
 * the command that keeps what came out. The file itself is not kept.
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
     * @param leaveOpen whether columns that wait for an answer are left unknown
     */
    public record Given(String partner, String file, byte[] bytes, boolean leaveOpen) {
        /** Typed words are read as a table is. */
        String readAs() {
            return file.isEmpty() ? "typed.csv" : file;
        }
    }

    /** What comes of a list. */
    public sealed interface Outcome {
        record Compared(ComparePartnerList command) implements Outcome {}

        record Unreadable(CellProblem problem) implements Outcome {}

        /** Columns that can be read in two ways. */
        record Open(List<Question> questions) implements Outcome {}
    }

    public Outcome compare(Desk desk, UserId by, Leg leg, Given given) throws IOException {
        Source source = new Source(Source.Kind.PARTNER_LIST, given.partner().strip());
        return switch (jobs.readOnce(desk, by, given.readAs(), source, given.bytes())) {
            case ListReading.Outcome.Unreadable unreadable ->
                    new Outcome.Unreadable(unreadable.problem());
            case ListReading.Outcome.Read(ReadList list)
                    when list.hasQuestions() && !given.leaveOpen() ->
                    new Outcome.Open(
                            list.sheets().stream()
                                    .flatMap(sheet -> sheet.questions().stream())
                                    .toList());
            case ListReading.Outcome.Read(ReadList list) ->
                    new Outcome.Compared(
                            new ComparePartnerList(
                                    leg.id(),
                                    told(list, leg, given),
                                    new PartnerComparison(desk, leg, jobs.known(desk)).of(list)));
        };
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
