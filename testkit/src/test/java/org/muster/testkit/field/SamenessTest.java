package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.Scenario.LIST;
import static org.muster.testkit.field.Field.FAMILY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Question;
import org.muster.core.sameness.SamenessCommand.AskWhetherOne;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Rows;
import org.muster.testkit.Scenario;

/** Two references of one person, and one reference of two. */
class SamenessTest {
    private static final ListId OPERATOR = new ListId(7);

    /** Dan, and a row of another list that may be about him. */
    private static Scenario withDouble() {
        Scenario scenario = Scenario.draw(FAMILY);
        return scenario.does(new BeginList(OPERATOR, plan(scenario)))
                .does(new TakeRows(OPERATOR, List.of(Rows.fresh(1, "Daniel")), List.of()));
    }

    private static ListPlan plan(Scenario scenario) {
        return new ListPlan("operator.csv", "00", LIST, scenario.now(), 1, "");
    }

    private static PersonId daniel(Scenario scenario) {
        return scenario.view()
                .persons()
                .filter(id ->
                        Person.get(scenario.view(), id).details().name().family().equals("Daniel"))
                .findFirst()
                .orElseThrow();
    }

    private static Find find(Scenario scenario, PersonId other, Finding finding) {
        return new Find(scenario.person("Dan"), other, finding, Note.NONE);
    }

    @Test
    void twoWhoAreOneAreCountedOnceAndBothReferencesLeadToThem() {
        Scenario scenario = withDouble();
        PersonId other = daniel(scenario);
        assertThat(Field.count(scenario, CountingRule.LISTED)).isEqualTo(5);
        scenario.does(find(scenario, other, Finding.ONE));
        assertThat(Field.count(scenario, CountingRule.LISTED)).isEqualTo(4);
        assertThat(Person.get(scenario.view(), other))
                .isEqualTo(Person.get(scenario.view(), scenario.person("Dan")));
    }

    @Test
    void theGateMayScanEitherReference() {
        Scenario scenario = withDouble();
        PersonId other = daniel(scenario);
        scenario.does(find(scenario, other, Finding.ONE))
                .open("F2")
                .does(new Board(scenario.leg("F2"), List.of(new Boarder(other, Seating.SEAT))))
                .shut("F2")
                .depart("F2")
                .expect("Dan: under way");
        assertThat(Field.carried(scenario)).isEqualTo(1);
    }

    @Test
    void takingItBackLosesNothing() {
        Scenario scenario = withDouble();
        PersonId other = daniel(scenario);
        Person dan = Person.get(scenario.view(), scenario.person("Dan"));
        Person daniel = Person.get(scenario.view(), other);
        scenario.does(find(scenario, other, Finding.ONE)).does(find(scenario, other, Finding.TWO));
        assertThat(Person.get(scenario.view(), scenario.person("Dan"))).isEqualTo(dan);
        assertThat(Person.get(scenario.view(), other)).isEqualTo(daniel);
    }

    @Test
    void whoeverLookedHasTheLastWordOverAnyComparison() {
        Scenario scenario = withDouble();
        PersonId other = daniel(scenario);
        AskWhetherOne ask =
                new AskWhetherOne(scenario.person("Dan"), other, new Likeness(0, 900, "usual", ""));
        scenario.does(ask);
        assertThat(Question.listOpen(scenario.view())).hasSize(1);
        scenario.does(find(scenario, other, Finding.TWO)).does(ask);
        assertThat(Question.listOpen(scenario.view())).isEmpty();
        scenario.does(find(scenario, other, Finding.ONE));
        assertThat(Question.listOpen(scenario.view())).isEmpty();
        assertThat(scenario.view().sameness().listContradicted()).isEmpty();
    }

    @Test
    void aHouseholdIsSplitOnlyByTwoPeople() {
        Scenario scenario = withDouble();
        PersonId awa = scenario.person("Awa");
        PersonId other = daniel(scenario);
        scenario.does(new Find(awa, other, Finding.ONE, Note.NONE));
        assertThat(scenario.view().sameness().areOne(awa, other)).isTrue();
        scenario.does(new Find(awa, other, Finding.TWO, Note.NONE));
        assertThat(scenario.view().sameness().areOne(awa, other)).as("proposed only").isTrue();
        scenario.as("colleague").does(new Find(awa, other, Finding.TWO, Note.NONE));
        assertThat(scenario.view().sameness().areOne(awa, other)).isFalse();
    }
}
