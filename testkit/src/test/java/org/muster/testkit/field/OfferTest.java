package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.movement.MovementFact.LegCancelled;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.core.request.RequestRefusal;
import org.muster.testkit.Scenario;

/** Seats are held for those who answer, and no longer than was said. */
class OfferTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Scenario scenario =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9
                    F2  | out   | 9

                    person | at
                    Awa    | asked
                    """);

    @Test
    void anUnansweredOfferEndsByTheClockAlone() {
        offer("F1").later(HOUR.minusSeconds(2)).expect("Awa: offered a seat");
        scenario.later(Duration.ofSeconds(1)).expect("Awa: waiting to leave");
        assertThat(scenario.account("Awa").proof().fact()).isInstanceOf(SeatOffered.class);
        assertThat(Balance.of(scenario.viewNow()).count(AccountState.OFFERED)).isZero();
    }

    @Test
    void anAcceptedOfferStandsUntilTheDoorsShut() {
        offer("F1").does(answer("F1", true)).later(HOUR.multipliedBy(5));
        scenario.expect("Awa: offered a seat").open("F1").shut("F1");
        scenario.expect("Awa: waiting to leave");
    }

    @Test
    void aCancelledLegTakesItsOffersWithIt() {
        offer("F1").does(answer("F1", true)).cancel("F1").expect("Awa: waiting to leave");
        assertThat(scenario.account("Awa").proof().fact()).isInstanceOf(LegCancelled.class);
        offer("F2").expect("Awa: offered a seat");
    }

    @Test
    void anExpiredOfferIsFollowedByANewOne() {
        offer("F1").later(HOUR);
        scenario.refusing(RequestRefusal.OFFER_EXPIRED).does(answer("F1", true));
        offer("F1").does(answer("F1", true)).expect("Awa: offered a seat");
    }

    @Test
    void anAnswerThatAnotherDeskRecordedTooLateChangesNothing() {
        offer("F1").later(HOUR);
        scenario.elsewhere(
                        new OfferAnswered(
                                scenario.request("Awa"),
                                scenario.leg("F1"),
                                scenario.persons("Awa"),
                                true))
                .expect("Awa: waiting to leave")
                .refusing(RequestRefusal.OFFER_EXPIRED)
                .does(answer("F1", true));
    }

    @Test
    void anAnswerToAnotherLegsOfferDoesNotCount() {
        offer("F1");
        offer("F2");
        scenario.elsewhere(
                new OfferAnswered(
                        scenario.request("Awa"),
                        scenario.leg("F1"),
                        scenario.persons("Awa"),
                        false));
        scenario.expect("Awa: offered a seat").does(answer("F2", true));
    }

    @Test
    void whoeverAcceptedCanStillChangeTheirMind() {
        offer("F1").does(answer("F1", true)).later(HOUR.multipliedBy(2));
        scenario.does(answer("F1", false)).expect("Awa: waiting to leave");
    }

    @Test
    void whoeverIsOnTheWayStaysSoWhenTheOfferEnds() {
        offer("F1").does(new SetOut(scenario.request("Awa"), scenario.now())).later(HOUR);
        scenario.expect("Awa: on the way");
    }

    private Scenario offer(String leg) {
        return scenario.does(
                new OfferSeat(
                        scenario.request("Awa"), scenario.leg(leg), scenario.now().plus(HOUR)));
    }

    private AnswerOffer answer(String leg, boolean accepted) {
        return new AnswerOffer(scenario.request("Awa"), scenario.leg(leg), accepted);
    }
}
