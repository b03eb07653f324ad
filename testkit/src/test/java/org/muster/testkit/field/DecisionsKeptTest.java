package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.Command;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;
import org.muster.core.roll.Roll;
import org.muster.testkit.Scenario;
import org.muster.testkit.WatchedView;

/** What was decided about conflicts is kept with the roll, and costs no going through histories. */
class DecisionsKeptTest {
    private final Scenario s = Scenario.draw(FAMILY);

    @Test
    void aDecisionAboutAPersonReadsThatPersonAlone() {
        s.open("F2").board("F2", "Awa", "Bo:lap", "Cyr").shut("F2");
        s.elsewhere(new Boarded(s.person("Dan"), s.leg("F2"), Seating.SEAT));
        Set<Subject> read =
                readFor(
                        new ExplainForPerson(
                                s.person("Dan"),
                                ConflictKind.NOT_ON_MANIFEST,
                                new Note("asked the crew")));
        assertThat(persons(read)).containsExactly(s.person("Dan"));
    }

    @Test
    void aDecisionAboutALegReadsItsOwnPeopleAndNobodyElse() {
        s.open("F1").board("F1", "Awa", "Bo:lap", "Cyr");
        s.elsewhere(new Boarded(s.person("Dan"), s.leg("F1"), Seating.SEAT));
        for (int i = 0; i < 20; i++) {
            s.register("Stranger" + i, "1980-01-01");
        }
        Set<Subject> read =
                readFor(
                        new ExplainForLeg(
                                s.leg("F1"), ConflictKind.OVER_CAPACITY, "the crew agreed"));
        assertThat(persons(read))
                .containsExactlyInAnyOrderElementsOf(s.persons("Awa", "Bo", "Cyr", "Dan"));
    }

    /** Whose histories are read when the decision is taken into a roll that is in step. */
    private Set<Subject> readFor(Command decision) {
        Roll roll = Roll.of(s.view());
        assertThat(roll.listDecisions()).isEmpty();
        List<Fact> facts = s.give(decision);
        List<Recorded> news =
                s.view().history(facts.getFirst().subjects().getFirst()).stream()
                        .filter(recorded -> facts.contains(recorded.fact()))
                        .toList();
        WatchedView watched = WatchedView.of(s.view());
        roll.update(watched, news);
        Set<Subject> read = Set.copyOf(watched.read());
        assertThat(roll.listDecisions()).isEqualTo(news).isNotEmpty();
        assertThat(watched.read()).isEqualTo(read);
        return read;
    }

    private static Set<PersonId> persons(Set<Subject> subjects) {
        return subjects.stream()
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .collect(Collectors.toSet());
    }
}
