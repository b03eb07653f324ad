package org.muster.core.cell;

import static org.muster.core.cell.CellRefusal.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.cell.CellCommand.ChangeCell;
import org.muster.core.cell.CellCommand.DissolveCell;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellCommand.NameWarden;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellCommand.ReportPersons;
import org.muster.core.cell.CellCommand.ReviewCell;
import org.muster.core.cell.CellCommand.StandDown;
import org.muster.core.cell.CellCommand.TakeOut;
import org.muster.core.cell.CellFact.CellChanged;
import org.muster.core.cell.CellFact.CellDissolved;
import org.muster.core.cell.CellFact.CellFormed;
import org.muster.core.cell.CellFact.CellReviewed;
import org.muster.core.cell.CellFact.PersonPlaced;
import org.muster.core.cell.CellFact.PersonTakenOut;
import org.muster.core.cell.CellFact.WardenNamed;
import org.muster.core.cell.CellFact.WardenStoodDown;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of cells. */
public final class CellRules {
    private CellRules() {}

    public static Decision decide(View view, CellCommand command, Context context) {
        return switch (command) {
            case FormCell form -> form(view, form, context);
            case ChangeCell change -> on(view, change.cell(), cell -> change(view, cell, change));
            case DissolveCell dissolve ->
                    on(
                            view,
                            dissolve.cell(),
                            cell ->
                                    Decision.accept(
                                            new CellDissolved(cell.id(), dissolve.reason())));
            case NameWarden name -> on(view, name.cell(), cell -> name(cell, name, context));
            case StandDown down -> on(view, down.cell(), cell -> standDown(cell, down));
            case ReviewCell review ->
                    on(view, review.cell(), cell -> review(cell, review, context));
            case PlacePersons place -> on(view, place.cell(), cell -> place(view, cell, place));
            case TakeOut out -> on(view, out.cell(), cell -> takeOut(view, cell, out));
            case ReportPersons report ->
                    on(view, report.cell(), cell -> report(view, cell, report, context));
        };
    }

    private static Decision on(View view, CellId id, Function<Cell, Decision> rule) {
        Optional<Cell> cell = Cell.find(view, id);
        if (cell.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_CELL, "cell", id));
        }
        return cell.get().dissolved()
                ? Decision.refuse(Refusal.of(DISSOLVED, "cell", cell.get().plan().name()))
                : rule.apply(cell.get());
    }

    private static Decision form(View view, FormCell form, Context context) {
        return Decision.of(
                refuseName(view, form.plan(), Optional.empty()),
                () -> List.of(new CellFormed(context.newCell(), form.plan())));
    }

    private static Decision change(View view, Cell cell, ChangeCell change) {
        return Decision.of(
                refuseName(view, change.plan(), Optional.of(cell.id())),
                () -> List.of(new CellChanged(cell.id(), change.plan())));
    }

    private static List<Refusal> refuseName(View view, CellPlan plan, Optional<CellId> own) {
        if (plan.name().isEmpty()) {
            return List.of(Refusal.of(NO_NAME, "name"));
        }
        boolean taken =
                Cells.of(view).open().stream()
                        .filter(cell -> own.filter(cell.id()::equals).isEmpty())
                        .anyMatch(cell -> cell.plan().name().equalsIgnoreCase(plan.name()));
        return taken ? List.of(Refusal.of(NAME_TAKEN, "name", plan.name())) : List.of();
    }

    private static Decision name(Cell cell, NameWarden name, Context context) {
        Optional<Warden> other =
                cell.findWarden(
                        name.seat() == WardenSeat.HOLDER ? WardenSeat.DEPUTY : WardenSeat.HOLDER);
        boolean both =
                name.account().filter(account -> Cell.isAccountOf(other, account)).isPresent();
        return both
                ? Decision.refuse(Refusal.of(BOTH_SEATS, "account", name.account().orElseThrow()))
                : Decision.accept(
                        new WardenNamed(
                                cell.id(),
                                name.seat(),
                                context.newPerson(),
                                name.name(),
                                name.contacts(),
                                name.account()));
    }

    private static Decision standDown(Cell cell, StandDown down) {
        return cell.findWarden(down.seat())
                .map(warden ->
                        Decision.accept(
                                new WardenStoodDown(
                                        cell.id(), down.seat(), warden.key(), down.reason())))
                .orElseGet(
                        () -> Decision.refuse(Refusal.of(NO_WARDEN, "seat", cell.plan().name())));
    }

    private static Decision review(Cell cell, ReviewCell review, Context context) {
        LocalDate today = LocalDate.ofInstant(context.now(), ZoneOffset.UTC);
        LocalDate latest = today.plusYears(Cell.REVIEW_YEARS);
        return !review.next().isAfter(today) || review.next().isAfter(latest)
                ? Decision.refuse(
                        Refusal.of(REVIEW_DAY, "next", review.next(), today.plusDays(1), latest))
                : Decision.accept(new CellReviewed(cell.id(), review.next()));
    }

    private static Decision place(View view, Cell cell, PlacePersons place) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", place.persons());
        List<PersonId> news =
                place.persons().stream()
                        .distinct()
                        .filter(person ->
                                Cells.cellOf(view, person).filter(cell.id()::equals).isEmpty())
                        .toList();
        if (reasons.isEmpty() && news.isEmpty()) {
            reasons.add(Refusal.of(ALL_IN_IT, "persons", cell.plan().name()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.<Fact>copyOf(
                                news.stream()
                                        .map(person -> new PersonPlaced(person, cell.id()))
                                        .toList()));
    }

    private static Decision takeOut(View view, Cell cell, TakeOut out) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", out.persons());
        reasons.addAll(refuseOthers(cell, out.persons(), Cells.members(view, cell.id())));
        return Decision.of(
                reasons,
                () ->
                        List.<Fact>copyOf(
                                out.persons().stream()
                                        .distinct()
                                        .map(person -> new PersonTakenOut(person, cell.id()))
                                        .toList()));
    }

    private static List<Refusal> refuseOthers(
            Cell cell, List<PersonId> persons, Collection<PersonId> members) {
        return persons.stream()
                .filter(person -> !members.contains(person))
                .map(person -> Refusal.of(NOT_IN_IT, "persons", person, cell.plan().name()))
                .toList();
    }

    /** Of whoever was in the cell when the warden fetched the list, also if they moved since. */
    private static Decision report(View view, Cell cell, ReportPersons report, Context context) {
        if (!cell.isOf(context.by())) {
            return Decision.refuse(
                    Refusal.of(NOT_THEIR_WARDEN, "cell", context.by(), cell.plan().name()));
        }
        List<Refusal> reasons =
                new ArrayList<>(RegisterRules.refuseUnknown(view, "persons", report.persons()));
        reasons.addAll(refuseOthers(cell, report.persons(), Cells.everIn(view, cell.id())));
        return Decision.of(reasons, () -> new WardenReport(view, cell, report, context).facts());
    }
}
