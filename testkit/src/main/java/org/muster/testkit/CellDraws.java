package org.muster.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.cell.CellCommand.ChangeCell;
import org.muster.core.cell.CellCommand.DissolveCell;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellCommand.NameWarden;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellCommand.ReportPersons;
import org.muster.core.cell.CellCommand.ReviewCell;
import org.muster.core.cell.CellCommand.StandDown;
import org.muster.core.cell.CellCommand.TakeOut;
import org.muster.core.cell.CellPlan;
import org.muster.core.cell.Cells;
import org.muster.core.cell.WardenSeat;
import org.muster.core.cell.WardenWord;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.PersonName;

/** Cells, who holds them, who lives in them, and what wardens report. */
final class CellDraws extends Draw {

    CellDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                () -> new FormCell(plan()),
                () -> new ChangeCell(cell(), plan()),
                this::dissolve,
                this::name,
                this::name,
                () -> new StandDown(cell(), any(WardenSeat.values()), note()),
                this::review,
                this::place,
                this::place,
                this::takeOut,
                this::report,
                this::report,
                this::report);
    }

    private CellPlan plan() {
        return new CellPlan("Cell " + random.nextInt(9), "between the river and the road");
    }

    /** Mostly it is left alone: who lives in it would be in none. */
    private Command dissolve() {
        return random.nextInt(3) == 0
                ? new DissolveCell(cell(), "too small")
                : new FormCell(plan());
    }

    private Command name() {
        return new NameWarden(
                cell(),
                any(WardenSeat.values()),
                new PersonName("Synth" + random.nextInt(500), "Warden", ""),
                List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+000 1")),
                random.nextInt(5) == 0
                        ? Optional.empty()
                        : Optional.of(new UserId("user-" + random.nextInt(3))));
    }

    private Command review() {
        return new ReviewCell(
                cell(),
                LocalDate.ofInstant(sight.now(), ZoneOffset.UTC)
                        .plusDays(random.nextInt(-5, 1_200)));
    }

    private Command place() {
        return new PlacePersons(cell(), few(person -> true));
    }

    private Command takeOut() {
        CellId cell = cell();
        return new TakeOut(cell, List.of(member(cell)));
    }

    private Command report() {
        CellId cell = cell();
        return new ReportPersons(
                cell,
                List.of(member(cell)),
                any(WardenWord.values()),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(any(ContactPoint.Channel.values())),
                random.nextInt(4) == 0,
                sight.now().minus(Duration.ofMinutes(random.nextInt(-3, 600))),
                note(),
                note());
    }

    private PersonId member(CellId cell) {
        List<PersonId> members = Cells.members(sight.view(), cell);
        return members.isEmpty() || random.nextInt(8) == 0 ? anybody() : any(members);
    }

    /** In an order that does not depend on how the view keeps them. */
    private CellId cell() {
        List<CellId> known =
                sight.view()
                        .subjects(Subject.Kind.CELL)
                        .map(CellId.class::cast)
                        .sorted((a, b) -> Long.compare(a.value(), b.value()))
                        .toList();
        return known.isEmpty() || random.nextInt(8) == 0 ? new CellId(1) : any(known);
    }
}
