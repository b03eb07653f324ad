package org.muster.testkit.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muster.core.cell.CellCommand;
import org.muster.core.cell.CellCommand.DissolveCell;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellCommand.NameWarden;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellCommand.ReportPersons;
import org.muster.core.cell.CellCommand.ReviewCell;
import org.muster.core.cell.CellCommand.StandDown;
import org.muster.core.cell.CellCommand.TakeOut;
import org.muster.core.cell.CellFact.CellFormed;
import org.muster.core.cell.CellPlan;
import org.muster.core.cell.CellRefusal;
import org.muster.core.cell.WardenSeat;
import org.muster.core.cell.WardenWord;
import org.muster.core.fact.CellId;
import org.muster.core.fact.UserId;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.testkit.Scenario;

/** When nothing is done with a cell. */
class CellRefusalsTest extends RefusalCases {

    CellRefusalsTest() {
        super(CellRefusal.class);
    }

    @Override
    void listCases() {
        whenFormed(CellRefusal.NO_SUCH_CELL, (s, id) -> new DissolveCell(new CellId(7), ""));
        whenFormed(
                CellRefusal.DISSOLVED,
                (s, id) -> {
                    s.does(new DissolveCell(id, "too small"));
                    return new PlacePersons(id, s.persons("Fay"));
                });
        whenFormed(CellRefusal.NO_NAME, (s, id) -> new FormCell(new CellPlan(" ", "")));
        whenFormed(CellRefusal.NAME_TAKEN, (s, id) -> new FormCell(new CellPlan("PLATEAU", "")));
        whenFormed(
                CellRefusal.NO_WARDEN, (s, id) -> new StandDown(id, WardenSeat.HOLDER, Note.NONE));
        whenFormed(
                CellRefusal.BOTH_SEATS,
                (s, id) -> {
                    s.does(warden(id, WardenSeat.HOLDER));
                    return warden(id, WardenSeat.DEPUTY);
                });
        whenFormed(CellRefusal.REVIEW_DAY, (s, id) -> new ReviewCell(id, LocalDate.of(2020, 1, 1)));
        whenFormed(
                CellRefusal.ALL_IN_IT,
                (s, id) -> {
                    s.does(new PlacePersons(id, s.persons("Fay")));
                    return new PlacePersons(id, s.persons("Fay"));
                });
        whenFormed(CellRefusal.NOT_IN_IT, (s, id) -> new TakeOut(id, s.persons("Fay")));
        whenFormed(
                CellRefusal.NOT_THEIR_WARDEN,
                (s, id) ->
                        new ReportPersons(
                                id,
                                s.persons("Fay"),
                                WardenWord.HERE,
                                Optional.empty(),
                                false,
                                s.now(),
                                Note.NONE,
                                Note.NONE));
    }

    private static NameWarden warden(CellId id, WardenSeat seat) {
        return new NameWarden(
                id,
                seat,
                new PersonName("Warden", "", ""),
                List.of(),
                Optional.of(new UserId("w.arden")));
    }

    private void whenFormed(CellRefusal code, BiFunction<Scenario, CellId, CellCommand> refused) {
        when(
                code,
                s -> {
                    CellId id =
                            ((CellFormed)
                                            s.give(new FormCell(new CellPlan("Plateau", "")))
                                                    .getFirst())
                                    .cell();
                    CellCommand command = refused.apply(s, id);
                    s.refusing(code).does(command);
                });
    }
}
