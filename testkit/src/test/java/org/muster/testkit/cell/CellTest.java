package org.muster.testkit.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.cell.Cell;
import org.muster.core.cell.CellCommand.ChangeCell;
import org.muster.core.cell.CellCommand.DissolveCell;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellCommand.NameWarden;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellCommand.ReportPersons;
import org.muster.core.cell.CellCommand.ReviewCell;
import org.muster.core.cell.CellCommand.StandDown;
import org.muster.core.cell.CellCommand.TakeOut;
import org.muster.core.cell.CellFact.CellFormed;
import org.muster.core.cell.CellFact.PersonReported;
import org.muster.core.cell.CellFact.WardenNamed;
import org.muster.core.cell.CellFact.WardenStoodDown;
import org.muster.core.cell.CellPlan;
import org.muster.core.cell.CellRefusal;
import org.muster.core.cell.Cells;
import org.muster.core.cell.WardenSeat;
import org.muster.core.cell.WardenWord;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.testkit.Scenario;

/** Cells have wardens or are seen to have none, and what a warden reports counts once. */
class CellTest {
    private static final String WORLD =
            """
            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | list
            Bo     | 2019-09-01 | FRA         | Diallo    | list
            Fay    | 1972-01-01 | FRA         |           | asked
            """;

    private final Scenario s = Scenario.draw(WORLD);

    private CellId formed(String name) {
        return ((CellFormed) s.give(new FormCell(new CellPlan(name, "the river"))).getFirst())
                .cell();
    }

    private WardenNamed named(CellId cell, WardenSeat seat, String account) {
        return (WardenNamed)
                s.give(
                                new NameWarden(
                                        cell,
                                        seat,
                                        new PersonName("Of " + account, "", ""),
                                        List.of(),
                                        Optional.of(new UserId(account))))
                        .getFirst();
    }

    private Cell cell(CellId id) {
        return Cell.find(s.view(), id).orElseThrow();
    }

    private Cells cells() {
        return Cells.of(s.viewNow());
    }

    private List<Fact> reported(CellId cell, WardenWord word, String note, Instant at) {
        return s.give(
                new ReportPersons(
                        cell,
                        s.persons("Awa", "Bo"),
                        word,
                        Optional.of(ContactPoint.Channel.PHONE),
                        false,
                        at,
                        new Note("of a warden"),
                        new Note(note)));
    }

    @Test
    void aCellWithoutHolderIsVacantAndOneWithoutDeputyIsSeen() {
        CellId plateau = formed("Plateau");
        formed("Gamkalé");
        assertThat(cells().vacant()).isEqualTo(2);
        assertThat(cells().open())
                .extracting(one -> one.plan().name())
                .containsExactly("Gamkalé", "Plateau");
        named(plateau, WardenSeat.HOLDER, "ann");
        assertThat(cells().vacant()).isEqualTo(1);
        assertThat(cells().withoutDeputy()).isEqualTo(1);
        named(plateau, WardenSeat.DEPUTY, "ben");
        assertThat(cells().withoutDeputy()).isZero();
        s.does(new StandDown(plateau, WardenSeat.HOLDER, new Note("has left")));
        assertThat(cell(plateau).isVacant()).isTrue();
        assertThat(cell(plateau).deputy()).isPresent();
    }

    @Test
    void whoeverWasNamedSinceKeepsTheSeatThatAnotherIsStoodDownFrom() {
        CellId plateau = formed("Plateau");
        WardenNamed first = named(plateau, WardenSeat.HOLDER, "ann");
        named(plateau, WardenSeat.HOLDER, "cleo");
        s.elsewhere(new WardenStoodDown(plateau, WardenSeat.HOLDER, first.person(), Note.NONE));
        assertThat(cell(plateau).holder().orElseThrow().account()).contains(new UserId("cleo"));
        assertThat(cells().listOf(new UserId("ann"))).isEmpty();
        assertThat(cells().listOf(new UserId("cleo"))).hasSize(1);
    }

    @Test
    void aCellIsLookedAtWithinThreeYears() {
        CellId plateau = formed("Plateau");
        assertThat(cells().late()).isZero();
        s.does(new ReviewCell(plateau, cells().today().plusDays(10)));
        s.later(Duration.ofDays(9));
        assertThat(cells().late()).isZero();
        s.later(Duration.ofDays(2));
        assertThat(cells().late()).isEqualTo(1);
        s.refusing(CellRefusal.REVIEW_DAY)
                .does(new ReviewCell(plateau, cells().today().plusYears(3).plusDays(1)));
        s.does(new ReviewCell(plateau, cells().today().plusYears(3)));
        assertThat(cells().late()).isZero();
    }

    @Test
    void somebodyLivesInOneCell() {
        CellId plateau = formed("Plateau");
        CellId river = formed("River");
        PersonId awa = s.person("Awa");
        s.does(new PlacePersons(plateau, s.persons("Awa", "Bo")));
        s.does(new PlacePersons(river, s.persons("Awa", "Fay")));
        assertThat(Cells.members(s.view(), plateau)).containsExactly(s.person("Bo"));
        assertThat(Cells.cellOf(s.view(), awa)).contains(river);
        s.refusing(CellRefusal.NOT_IN_IT).does(new TakeOut(plateau, List.of(awa)));
        s.does(new TakeOut(river, List.of(awa)));
        assertThat(Cells.cellOf(s.view(), awa)).isEmpty();
        s.does(new DissolveCell(river, "too small"));
        assertThat(Cells.cellOf(s.view(), s.person("Fay"))).isEmpty();
        assertThat(Cells.members(s.view(), river)).isEmpty();
        assertThat(cells().open()).extracting(Cell::id).containsExactly(plateau);
        s.does(new ChangeCell(plateau, new CellPlan("River", "")));
    }

    @Test
    void whatAWardenFoundIsPresenceAndContactAndNoMessageWithoutWords() {
        CellId plateau = formed("Plateau");
        s.does(new PlacePersons(plateau, s.persons("Awa", "Bo")));
        named(plateau, WardenSeat.DEPUTY, "ben");
        s.as("ben");
        Instant then = s.now().minus(Duration.ofHours(3));
        List<Fact> facts = reported(plateau, WardenWord.HERE, "", then);
        assertThat(facts).filteredOn(PersonReported.class::isInstance).hasSize(2);
        assertThat(facts).filteredOn(ContactAttempted.class::isInstance).hasSize(2);
        Person awa = Person.get(s.view(), s.person("Awa"));
        assertThat(awa.presenceNow()).isEqualTo(Presence.HERE);
        assertThat(awa.presence().orElseThrow().observed()).isEqualTo(then);
        assertThat(Queue.of(s.viewNow(), Scenario.ID).open()).isEmpty();
        assertThat(Cells.findLastWord(s.view(), awa.id()).orElseThrow().word())
                .isEqualTo(WardenWord.HERE);
    }

    @Test
    void wordsAndWhoLeftAskSomebodyToReadThem() {
        CellId plateau = formed("Plateau");
        s.does(new PlacePersons(plateau, s.persons("Awa", "Bo")));
        named(plateau, WardenSeat.HOLDER, "ann");
        s.as("ann");
        reported(plateau, WardenWord.HERE, "insulin for two days", s.now());
        reported(plateau, WardenWord.LEFT, "", s.now().plus(Duration.ofDays(2)));
        assertThat(Queue.of(s.viewNow(), Scenario.ID).open())
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.came().way()).isEqualTo(MessageWay.WARDEN);
                    assertThat(one.came().person()).isEqualTo(s.person("Awa"));
                    assertThat(one.came().at()).isBeforeOrEqualTo(s.now());
                });
    }

    /** A list that was fetched last week names whoever has moved since. */
    @Test
    void whoMovedIsStillToldOfAndWhoNeverLivedThereIsNot() {
        CellId plateau = formed("Plateau");
        s.does(new PlacePersons(plateau, s.persons("Awa", "Bo")));
        named(plateau, WardenSeat.HOLDER, "ann");
        s.does(new TakeOut(plateau, s.persons("Bo")));
        s.as("ann");
        reported(plateau, WardenWord.AWAY, "", s.now());
        s.refusing(CellRefusal.NOT_IN_IT)
                .does(
                        new ReportPersons(
                                plateau,
                                s.persons("Fay"),
                                WardenWord.HERE,
                                Optional.empty(),
                                false,
                                s.now(),
                                Note.NONE,
                                Note.NONE));
    }
}
