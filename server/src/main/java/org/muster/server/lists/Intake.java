package org.muster.server.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.Doubt;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.listing.ListingCommand.LeftOut;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingFact.ListEnded;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.sameness.SamenessCommand.AskWhetherOne;
import org.muster.core.weights.WeightsCommand.KeepWeights;
import org.muster.identity.link.KnownPersons;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.lists.IntakePlan.PlannedRow;
import org.muster.server.lists.IntakePlan.Whose;
import org.muster.server.lists.IntakeProgress.Stage;

/**
 * Takes a list in: piece by piece, each in one transaction and under a name that follows from the
 * list and the place of its rows. So an interrupted intake is gone on with by beginning again, no
 * row is ever taken in twice, and the same file once more changes nothing.
 */
public final class Intake {
    /** Rows whose numbers share their upper bits are one piece; never change it. */
    private static final int PIECE = 256;

    private final Desk desk;
    private final KnownPeople known;
    private final ReadList list;
    private final UserId by;
    private final IntakeProgress progress;
    private final Map<String, PersonId> newcomers = new HashMap<>();

    public Intake(Desk desk, KnownPeople known, ReadList list, UserId by, IntakeProgress progress) {
        this.desk = desk;
        this.known = known;
        this.list = list;
        this.by = by;
        this.progress = progress;
    }

    /** What would become of each row that is not there yet; nothing is written. */
    public IntakePlan plan() {
        return known.ask(persons ->
                Planning.of(
                        desk.view(),
                        persons,
                        list,
                        (stage, step, of) -> progress.at(Stage.COMPARING, step, of)));
    }

    /**
     * Takes in what is not there yet, and answers what was done now.
     *
     * @throws InterruptedException when interrupted: what was written stays, and the next run goes
     *     on from there
     */
    public IntakePlan run() throws LedgerUnavailable, InterruptedException {
        if (isEnded()) {
            return new IntakePlan(List.of(), list.rows().size(), Map.of());
        }
        if (!desk.view().knows(list.id())) {
            ask("begin", new BeginList(list.id(), list.plan()));
        }
        IntakePlan plan = plan();
        write(plan);
        for (var bridge : plan.bridges().entrySet()) {
            ask(
                    "bridge " + bridge.getKey(),
                    new AskWhetherOne(
                            bridge.getKey().first(), bridge.getKey().second(), bridge.getValue()));
        }
        ask("end", new EndList(list.id()));
        learn();
        return plan;
    }

    /** The lists to come are judged by what all rows teach that are known by now. */
    private void learn() throws LedgerUnavailable, InterruptedException {
        progress.at(Stage.LEARNING, 0, 0);
        Optional<KeepWeights> learned = known.learn();
        if (learned.isPresent()) {
            ask("weights", learned.get());
            known.ask(KnownPersons::rows); // so that nobody who types waits for it
        }
    }

    private boolean isEnded() {
        return desk.view().history(list.id()).findLast(ListEnded.class).isPresent();
    }

    private void write(IntakePlan plan) throws LedgerUnavailable, InterruptedException {
        Map<Piece, List<PlannedRow>> rows = new LinkedHashMap<>();
        for (PlannedRow row : plan.rows()) {
            rows.computeIfAbsent(
                            Piece.of(row.row().sheet(), row.row().row()), p -> new ArrayList<>())
                    .add(row);
        }
        Map<Piece, List<LeftOut>> leftOut = leftOut();
        Set<Piece> pieces = new java.util.LinkedHashSet<>(rows.keySet());
        pieces.addAll(leftOut.keySet());
        int done = plan.there();
        progress.at(Stage.WRITING, done, list.rows().size());
        for (Piece piece : pieces) {
            List<PlannedRow> now = rows.getOrDefault(piece, List.of());
            write(piece, now, leftOut.getOrDefault(piece, List.of()));
            done += now.size();
            progress.at(Stage.WRITING, done, list.rows().size());
        }
    }

    /** Rows with neighbouring numbers on one sheet. */
    private record Piece(String sheet, int number) {
        static Piece of(String sheet, int row) {
            return new Piece(sheet, row / PIECE);
        }
    }

    private Map<Piece, List<LeftOut>> leftOut() {
        Set<Listing> there = Planning.there(desk.view(), list);
        return list.leftOut().stream()
                .filter(row -> !there.contains(new Listing(list.id(), row.sheet(), row.row())))
                .collect(
                        Collectors.groupingBy(
                                row -> Piece.of(row.sheet(), row.row()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private void write(Piece piece, List<PlannedRow> rows, List<LeftOut> leftOut)
            throws LedgerUnavailable, InterruptedException {
        Numbers numbers = new Numbers(newcomers, rows);
        List<TakenRow> taken = rows.stream().map(row -> taken(row, numbers)).toList();
        List<Recorded> facts =
                ask(piece.sheet() + "/" + piece.number(), new TakeRows(list.id(), taken, leftOut));
        Map<Listing, PersonId> persons = new HashMap<>();
        for (Recorded recorded : facts) {
            if (recorded.fact() instanceof RowListed row) {
                persons.put(row.at(), row.person());
            }
        }
        for (PlannedRow row : rows) {
            PersonId person = persons.get(at(row));
            if (person != null && row.whose() instanceof Whose.Newcomer newcomer) {
                newcomers.put(newcomer.group(), person);
            }
        }
    }

    private Listing at(PlannedRow row) {
        return new Listing(list.id(), row.row().sheet(), row.row().row());
    }

    private TakenRow taken(PlannedRow row, Numbers numbers) {
        List<Doubt> doubts = new ArrayList<>();
        row.doubts()
                .forEach(doubt ->
                        numbers.find(doubt.whose())
                                .ifPresent(
                                        target -> doubts.add(new Doubt(target, doubt.likeness()))));
        return new TakenRow(
                row.row().sheet(),
                row.row().row(),
                row.row().words(),
                numbers.get(row.whose()),
                row.match(),
                row.replaces(),
                doubts);
    }

    /** Sends a command under a name of its own, so that sending it again changes nothing. */
    private List<Recorded> ask(String name, Command command)
            throws LedgerUnavailable, InterruptedException {
        CommandId id =
                CommandId.of(
                        UUID.nameUUIDFromBytes(
                                (list.id() + " " + name).getBytes(StandardCharsets.UTF_8)));
        return switch (desk.ask(id, by, command)) {
            case Answer.Done done -> done.facts();
            case Answer.Declined declined -> throw new IntakeRefused(declined.reasons());
        };
    }

    /** A rule refused a piece of the list; what was written before stays. */
    public static final class IntakeRefused extends RuntimeException {
        private static final long serialVersionUID = 1;

        IntakeRefused(List<Refusal> reasons) {
            super(
                    reasons.stream()
                            .map(reason -> reason.sentence() + " " + reason.wayOut())
                            .collect(Collectors.joining(" ")));
        }
    }
}
