package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.campaign.Silence;
import org.muster.core.cell.Cells;
import org.muster.core.conflict.Conflict;
import org.muster.core.enquiry.EnquiryQueue;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.intake.Queue;
import org.muster.core.operation.OperationState;
import org.muster.core.reveal.Reveal;
import org.muster.core.roll.Carried;
import org.muster.core.roll.Excerpt;
import org.muster.core.roll.LegLine;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollFigures;
import org.muster.core.roll.RollLine;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Tally;
import org.muster.server.reads.Openings;

/**
 * The crisis room: the whole operation on one screen.
 *
 * @param broken mailboxes that cannot be read, and ways out whose line does not stand
 * @param opened who opened very many persons in the last hour
 * @param unwritten whether who sees whom cannot be written down just now
 * @param reveals how many looks at what is masked nobody else has reviewed
 */
public record RoomSheet(
        Balance balance,
        Basis basis,
        Carried carried,
        int own,
        List<NationalityLine> nationalities,
        LegColumns columns,
        TimeLine timeLine,
        List<Waiting> waiting,
        int waitingInAll,
        List<ConflictSheet.Line> conflicts,
        int conflictsInAll,
        Queue messages,
        EnquiryQueue enquiries,
        Silence silence,
        List<String> broken,
        Cells cells,
        SituationSheet situation,
        List<Openings.Opened> opened,
        boolean unwritten,
        long reveals) {
    private static final int SHOWN_WAITING = 12;
    static final int SHOWN_CHRONICLE = 12;
    private static final int SHOWN_CONFLICTS = 8;

    /** So many states fill the table; one more would make the page long and the rest small. */
    private static final int FOREMOST = 12;

    /** One nationality's total, and how many of it each leg took, in the order of the columns. */
    public record NationalityLine(String code, int total, List<Integer> byLeg) {}

    /** Somebody who waits, for what, since when. */
    public record Waiting(PersonId person, String name, AccountState state, Instant since) {
        /** People at the gate first: they have nowhere else to be; then who has waited longest. */
        static final Comparator<Waiting> ORDER =
                Comparator.comparing((Waiting w) -> w.state() != AccountState.AT_CONTROL_CENTRE)
                        .thenComparing(Waiting::since)
                        .thenComparing(Waiting::name)
                        .thenComparing(w -> w.person().value());

        static Waiting of(RollLine line) {
            return new Waiting(line.person(), line.name().onLists(), line.state(), line.since());
        }
    }

    /** A person by name. */
    public record Named(PersonId person, String name) {}

    /** The states with the most people. */
    public List<NationalityLine> foremost() {
        return nationalities.stream().limit(FOREMOST).toList();
    }

    /** The states after those. */
    public List<NationalityLine> others() {
        return nationalities.stream().skip(FOREMOST).toList();
    }

    /** The other states added up. */
    public NationalityLine rest() {
        List<NationalityLine> others = others();
        List<Integer> byLeg = new ArrayList<>();
        for (int column = 0; column < columns.totals().size(); column++) {
            int at = column;
            byLeg.add(others.stream().mapToInt(line -> line.byLeg().get(at)).sum());
        }
        return new NationalityLine(
                "", others.stream().mapToInt(NationalityLine::total).sum(), byLeg);
    }

    /** As the view has it, for a time that no roll is kept for. */
    static RoomSheet of(
            View view,
            OperationState operation,
            Basis basis,
            Instant asOf,
            Words words,
            SituationSheet situation) {
        Silence silence = Silence.of(view, operation.id());
        return of(Roll.of(view), view, operation, basis, asOf, words, silence, situation);
    }

    /** {@code view} is the one that the roll says the same as. */
    static RoomSheet of(
            Roll roll,
            View view,
            OperationState operation,
            Basis basis,
            Instant asOf,
            Words words,
            Silence silence,
            SituationSheet situation) {
        List<Conflict> conflicts = roll.listConflicts();
        ConflictTitles titles = new ConflictTitles(view, words);
        RollFigures figures = roll.figures();
        Carried carried = figures.carried(basis);
        List<LegLine> legs = roll.listLegs();
        LegColumns columns = LegColumns.of(legs, carried);
        Excerpt<Waiting> waiting =
                roll.list(
                        line -> line.state().wantsToTravel(),
                        Waiting::of,
                        Waiting.ORDER,
                        SHOWN_WAITING);
        return new RoomSheet(
                figures.balance(),
                basis,
                carried,
                Tally.count(carried.byNationality(), operation.plan().own().code()),
                columns.lines(carried),
                columns,
                TimeLine.of(legs, asOf),
                waiting.first(),
                waiting.inAll(),
                conflicts.stream().limit(SHOWN_CONFLICTS).map(titles::line).toList(),
                conflicts.size(),
                Queue.of(view, operation.id()),
                EnquiryQueue.of(view, operation.id()),
                silence,
                List.of(),
                Cells.of(view),
                situation,
                List.of(),
                false,
                Reveal.countOpen(view, operation.id()));
    }

    /** With what is wrong just now, which no view says. */
    RoomSheet with(List<String> others, List<Openings.Opened> many, boolean logUnwritten) {
        return new RoomSheet(
                balance,
                basis,
                carried,
                own,
                nationalities,
                columns,
                timeLine,
                waiting,
                waitingInAll,
                conflicts,
                conflictsInAll,
                messages,
                enquiries,
                silence,
                others,
                cells,
                situation,
                many,
                logUnwritten,
                reveals);
    }
}
