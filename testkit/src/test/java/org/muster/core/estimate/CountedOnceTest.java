package org.muster.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.account.Accounts;
import org.muster.core.estimate.EstimateCommand.MakeEstimate;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.testkit.Scenario;

/** Who is counted how when an estimate is made, while an operation goes on. */
class CountedOnceTest {
    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 9

            person | born       | nationality | household | at
            Kim    | 1990-01-02 | FRA         |           | list
            Lou    | 1950-01-02 | FRA         |           | list
            Mia    | 1980-01-02 | FRA         |           | band
            Noa    | 1981-01-02 | FRA         |           | asked
            """;

    private static SourceCount count(Scenario scenario) {
        List<SourceCount> counts =
                Survey.count(scenario.viewNow(), Optional.empty(), scenario.now(), ZoneOffset.UTC);
        assertThat(counts).hasSize(1);
        return counts.getFirst();
    }

    private static PresenceNow presence(Scenario scenario, String name) {
        return PresenceNow.find(
                        scenario.viewNow(),
                        Scenario.ID,
                        scenario.person(name),
                        new Accounts(scenario.viewNow()),
                        scenario.now(),
                        ZoneOffset.UTC)
                .orElseThrow();
    }

    @Test
    void theDeadAreNowhereAndWhoeverWasCarriedOutWasHere() {
        Scenario scenario = Scenario.draw(WORLD);
        assertThat(count(scenario).listed()).isEqualTo(4);
        assertThat(count(scenario).answeredHere()).isEqualTo(2);
        scenario.does(
                new RecordDeath(
                        scenario.person("Lou"), Scenario.LIST, new Note("at the hospital")));
        scenario.open("F1").board("F1", "Mia").shut("F1").depart("F1").later(Duration.ofHours(1));
        SourceCount count = count(scenario);
        assertThat(count.listed()).isEqualTo(3);
        assertThat(count.out()).isEqualTo(1);
        assertThat(count.answeredHere()).isEqualTo(1);
        assertThat(count.answeredAway()).isZero();
        assertThat(count.unanswered()).isEqualTo(1);
        assertThat(presence(scenario, "Mia").chance().chance()).isZero();
        assertThat(presence(scenario, "Mia").chance().why())
                .isEqualTo(PresenceChance.Why.CARRIED_OUT);
        assertThat(presence(scenario, "Lou").chance().why()).isEqualTo(PresenceChance.Why.DIED);
    }

    /** What is usual on a list is what the last estimate counted there. */
    @Test
    void whatIsUsualIsTakenFromTheLastEstimate() {
        Scenario scenario = Scenario.draw(WORLD);
        PresenceNow before = presence(scenario, "Kim");
        assertThat(before.usualSince()).isEmpty();
        assertThat(before.chance().usual()).isEqualTo(0.5);
        scenario.does(new MakeEstimate(Scenario.ID, Optional.empty(), List.of()));
        Instant made = scenario.now();
        scenario.later(Duration.ofMinutes(5));
        PresenceNow after = presence(scenario, "Kim");
        assertThat(after.usualSince()).hasValue(made);
        assertThat(after.chance().usual()).isBetween(0.6, 0.7);
    }

    /** One made before anybody had answered says nothing of how well they are made. */
    @Test
    void theLastEstimateBeforeTheFirstLegLeftIsTheOneToLearnFrom() {
        Scenario scenario = Scenario.draw(WORLD);
        assertThat(guiding(scenario)).isEmpty();
        Instant first = make(scenario);
        assertThat(guiding(scenario)).hasValue(first);
        Instant second = make(scenario);
        assertThat(guiding(scenario)).hasValue(second);
        scenario.open("F1").board("F1", "Mia").shut("F1").depart("F1").later(Duration.ofHours(1));
        make(scenario);
        assertThat(guiding(scenario)).hasValue(second);
    }

    @Test
    void anOperationThatEstimatedOnlyAfterItsFirstLegLearnsFromTheFirst() {
        Scenario scenario = Scenario.draw(WORLD);
        scenario.open("F1").board("F1", "Mia").shut("F1").depart("F1").later(Duration.ofHours(1));
        Instant first = make(scenario);
        make(scenario);
        assertThat(guiding(scenario)).hasValue(first);
    }

    private static Instant make(Scenario scenario) {
        scenario.later(Duration.ofHours(1));
        scenario.does(new MakeEstimate(Scenario.ID, Optional.empty(), List.of()));
        return EstimateFact.findLast(scenario.viewNow(), Scenario.ID).orElseThrow().asOf();
    }

    private static Optional<Instant> guiding(Scenario scenario) {
        return EstimateFact.findGuiding(scenario.viewNow(), Scenario.ID, true).map(Estimate::asOf);
    }
}
