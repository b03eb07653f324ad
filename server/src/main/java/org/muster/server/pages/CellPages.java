package org.muster.server.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.cell.Cell;
import org.muster.core.cell.CellCommand.ChangeCell;
import org.muster.core.cell.CellCommand.DissolveCell;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellCommand.NameWarden;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellCommand.ReviewCell;
import org.muster.core.cell.CellCommand.StandDown;
import org.muster.core.cell.CellCommand.TakeOut;
import org.muster.core.cell.CellFact.CellFormed;
import org.muster.core.cell.CellPlan;
import org.muster.core.cell.Cells;
import org.muster.core.cell.WardenSeat;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.register.Household;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccount;
import org.muster.server.access.UserAccounts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cells of the district: who holds them, who lives in them. */
@RestController
class CellPages {
    private static final int MOST_FOUND = 12;

    private final Screen screen;
    private final Searching searching;
    private final UserAccounts accounts;

    CellPages(Screen screen, Searching searching, UserAccounts accounts) {
        this.screen = screen;
        this.searching = searching;
        this.accounts = accounts;
    }

    @GetMapping("/o/{op}/cells")
    ResponseEntity<String> cells(Visit visit) {
        return screen.show(visit, "cells", CellsSheet.of(visit.view()));
    }

    @PostMapping("/o/{op}/cells")
    ResponseEntity<String> form(Visit visit) {
        return screen.send(
                visit,
                () -> new FormCell(plan(visit.form())),
                facts -> visit.frame().link("cells/" + formed(facts)),
                this::cells);
    }

    private static CellId formed(List<Recorded> facts) {
        return ((CellFormed) facts.getFirst().fact()).cell();
    }

    private static CellPlan plan(Form form) {
        return new CellPlan(form.value("name"), form.value("bounds"));
    }

    @GetMapping("/o/{op}/cells/{cell}")
    ResponseEntity<String> cell(Visit visit, @PathVariable("cell") String reference) {
        return screen.show(visit, "cell", sheet(visit, get(visit, reference)));
    }

    @PostMapping("/o/{op}/cells/{cell}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("cell") String reference, @PathVariable("act") String act) {
        Cell cell = get(visit, reference);
        return screen.send(
                visit,
                () -> command(visit, cell, act),
                facts ->
                        visit.frame().link(act.equals("dissolve") ? "cells" : "cells/" + cell.id()),
                again -> cell(again, reference));
    }

    private Command command(Visit visit, Cell cell, String act) {
        Form form = visit.form();
        return switch (act) {
            case "change" -> new ChangeCell(cell.id(), plan(form));
            case "dissolve" -> new DissolveCell(cell.id(), form.value("reason"));
            case "name" -> named(visit, cell);
            case "stand-down" ->
                    new StandDown(
                            cell.id(),
                            Choices.pick("seat", WardenSeat.class, form),
                            new Note(form.value("reason")));
            case "review" -> new ReviewCell(cell.id(), day(visit));
            case "place" -> new PlacePersons(cell.id(), together(visit));
            case "place-all" ->
                    new PlacePersons(
                            cell.id(),
                            CellPlaces.of(visit.view(), cell.id(), form.value("place")).free());
            case "take-out" -> new TakeOut(cell.id(), ticked(form));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** Only accounts of wardens: with another one they would see more than their cell. */
    private NameWarden named(Visit visit, Cell cell) {
        Form form = visit.form();
        String account = form.value("account");
        if (!account.isEmpty() && !listAccounts().contains(account)) {
            throw new Typed("account", visit.frame().word("cell.account.none", account));
        }
        if (form.value("family").isEmpty() && form.value("given").isEmpty()) {
            throw new Typed("family", visit.frame().word("cell.warden.noName"));
        }
        return new NameWarden(
                cell.id(),
                Choices.pick("seat", WardenSeat.class, form),
                new PersonName(form.value("family"), form.value("given"), ""),
                CallForm.contacts(form),
                account.isEmpty() ? Optional.empty() : Optional.of(new UserId(account)));
    }

    private List<String> listAccounts() {
        return accounts.list().stream()
                .filter(account -> account.roles().equals(Set.of(Role.WARDEN)))
                .map(UserAccount::name)
                .toList();
    }

    private static LocalDate day(Visit visit) {
        try {
            return LocalDate.parse(visit.form().value("next"));
        } catch (DateTimeException e) {
            throw new Typed("next", visit.frame().word("cell.review.unread"));
        }
    }

    private static List<PersonId> ticked(Form form) {
        return form.listValues("person").stream().map(PersonId::parse).toList();
    }

    /** Those who were ticked, and with them whoever must travel with them. */
    private static List<PersonId> together(Visit visit) {
        return ticked(visit.form()).stream()
                .flatMap(person ->
                        Stream.concat(Stream.of(person), household(visit, person).stream()))
                .distinct()
                .toList();
    }

    private static List<PersonId> household(Visit visit, PersonId person) {
        return Person.find(visit.view(), person)
                .flatMap(Person::household)
                .map(household -> Household.of(visit.view(), household).members())
                .orElse(List.of());
    }

    private CellSheet sheet(Visit visit, Cell cell) {
        Form form = visit.form();
        Cells cells = Cells.of(visit.view());
        return new CellSheet(
                cell,
                cell.isReviewLate(cells.today()),
                cells.today().plusYears(Cell.REVIEW_YEARS),
                CellMember.list(visit.view(), Cells.members(visit.view(), cell.id())),
                form.value("q"),
                form.value("q").isEmpty() ? List.of() : found(visit, cell),
                form.values().containsKey("place")
                        ? Optional.of(CellPlaces.of(visit.view(), cell.id(), form.value("place")))
                        : Optional.empty(),
                listAccounts(),
                new FactWords(visit.view(), visit.frame())
                        .lines(
                                visit.view().history(cell.id()).listAll().reversed().stream()
                                        .limit(CellSheet.SHOWN_FACTS)
                                        .toList()));
    }

    private List<CellMember> found(Visit visit, Cell cell) {
        try {
            List<PersonId> others =
                    searching.find(visit, visit.form().value("q")).stream()
                            .filter(person ->
                                    Cells.cellOf(visit.view(), person)
                                            .filter(cell.id()::equals)
                                            .isEmpty())
                            .limit(MOST_FOUND)
                            .toList();
            return CellMember.list(visit.view(), others);
        } catch (Searching.IndexNotReady e) {
            return List.of();
        }
    }

    private static Cell get(Visit visit, String reference) {
        CellId id = visit.reference("cell", CellId::parse, reference);
        return Cell.find(visit.view(), id).orElseThrow(() -> visit.notThere("cell", reference));
    }
}
