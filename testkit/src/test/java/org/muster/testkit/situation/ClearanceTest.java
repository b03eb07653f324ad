package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.clearance.Clearance;
import org.muster.core.clearance.ClearanceCommand.AskClearance;
import org.muster.core.clearance.ClearanceCommand.GiveClearance;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceCommand.RefuseClearance;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.clearance.ClearanceState;
import org.muster.core.clearance.Clearances;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.testkit.Scenario;

/** A leg says what it is not yet allowed, until it has left. */
class ClearanceTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | asked
                    """);

    private MissingClearances missing() {
        return s.legNow("F1").missing();
    }

    private Clearances clearances() {
        return s.legNow("F1").clearances();
    }

    private void need(ClearanceKind... kinds) {
        s.does(new NeedClearances(s.leg("F1"), List.of(kinds)));
    }

    private void ask(ClearanceKind kind, OptionalInt percent) {
        s.does(
                new AskClearance(
                        s.leg("F1"),
                        kind,
                        "the ministry",
                        Optional.of(s.now().plus(Duration.ofHours(2))),
                        percent,
                        s.now()));
    }

    private void give(ClearanceKind kind, Optional<Instant> until) {
        s.does(new GiveClearance(s.leg("F1"), kind, "NER 12/23", Optional.empty(), until, s.now()));
    }

    private void refuse(ClearanceKind kind) {
        s.does(new RefuseClearance(s.leg("F1"), kind, "closed airspace", s.now()));
    }

    private OptionalInt chance() {
        return clearances().findChance(s.legNow("F1").plan());
    }

    @Test
    void aFlightIsTakenToNeedWhatFlightsNeedUntilSomebodySays() {
        assertThat(missing().without())
                .containsExactly(
                        ClearanceKind.OVERFLIGHT, ClearanceKind.LANDING, ClearanceKind.SLOT);
        assertThat(missing().unsaid()).isFalse();
        need(ClearanceKind.INSURANCE, ClearanceKind.LANDING);
        assertThat(missing().without())
                .containsExactly(ClearanceKind.LANDING, ClearanceKind.INSURANCE);
        need();
        assertThat(missing().isNone()).isTrue();
    }

    @Test
    void nobodyKnowsWhatAConvoyNeedsUntilSomebodySays() {
        s.planLeg(
                new LegPlan(
                        "C1",
                        Mode.CONVOY,
                        "bus",
                        "here",
                        "the airport",
                        Leads.INSIDE,
                        s.now().plus(Duration.ofHours(6)),
                        Capacities.UNKNOWN));
        assertThat(s.legNow("C1").missing().unsaid()).isTrue();
        assertThat(s.legNow("C1").missing().without()).isEmpty();
        assertThat(s.legNow("C1").clearances().findChance(s.legNow("C1").plan())).isEmpty();
        s.does(new NeedClearances(s.leg("C1"), List.of(ClearanceKind.ESCORT)));
        assertThat(s.legNow("C1").missing().unsaid()).isFalse();
        assertThat(s.legNow("C1").missing().without()).containsExactly(ClearanceKind.ESCORT);
    }

    @Test
    void whatIsGivenForAnotherHourIsMissing() {
        need(ClearanceKind.LANDING);
        Instant departs = s.legNow("F1").plan().departs();
        give(ClearanceKind.LANDING, Optional.of(departs));
        assertThat(missing().isNone()).isTrue();
        s.later(Duration.ofMinutes(1));
        give(ClearanceKind.LANDING, Optional.of(departs.minusSeconds(1)));
        assertThat(clearances().get(ClearanceKind.LANDING).state(departs))
                .isEqualTo(ClearanceState.NOT_VALID);
        assertThat(missing().without()).containsExactly(ClearanceKind.LANDING);
    }

    @Test
    void theLastAnswerCountsByWhenItWasGiven() {
        need(ClearanceKind.LANDING);
        Instant before = s.now();
        s.later(Duration.ofHours(1));
        give(ClearanceKind.LANDING, Optional.empty());
        s.does(new RefuseClearance(s.leg("F1"), ClearanceKind.LANDING, "", before));
        assertThat(missing().isNone()).isTrue();
        s.later(Duration.ofMinutes(1));
        refuse(ClearanceKind.LANDING);
        assertThat(missing().refused()).containsExactly(ClearanceKind.LANDING);
        s.later(Duration.ofMinutes(1));
        ask(ClearanceKind.LANDING, OptionalInt.empty());
        assertThat(missing().refused()).isEmpty();
        assertThat(clearances().get(ClearanceKind.LANDING).isOverdue(s.now())).isFalse();
        s.later(Duration.ofHours(2));
        assertThat(clearances().get(ClearanceKind.LANDING).isOverdue(s.now())).isTrue();
        assertThat(s.legNow("F1").listOverdue(s.now()))
                .extracting(Clearance::kind)
                .containsExactly(ClearanceKind.LANDING);
        s.open("F1").shut("F1").depart("F1");
        assertThat(s.legNow("F1").listOverdue(s.now())).isEmpty();
    }

    @Test
    void theChanceOfALegIsThatOfAllThatItNeeds() {
        need(ClearanceKind.LANDING, ClearanceKind.SLOT);
        assertThat(chance()).isEmpty();
        ask(ClearanceKind.LANDING, OptionalInt.of(60));
        assertThat(chance()).isEmpty();
        ask(ClearanceKind.SLOT, OptionalInt.of(50));
        assertThat(chance()).hasValue(30);
        s.later(Duration.ofMinutes(1));
        give(ClearanceKind.SLOT, Optional.empty());
        assertThat(chance()).hasValue(60);
        refuse(ClearanceKind.LANDING);
        assertThat(chance()).hasValue(1);
    }

    @Test
    void aLegThatHasLeftLacksNothing() {
        s.checkIn("Fay").band("Fay").open("F1").board("F1", "Fay").shut("F1");
        assertThat(missing().isNone()).isFalse();
        s.depart("F1");
        assertThat(missing().isNone()).isTrue();
    }
}
