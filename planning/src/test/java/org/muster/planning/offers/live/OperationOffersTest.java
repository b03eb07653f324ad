package org.muster.planning.offers.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.operation.OperationPlan;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.planning.offers.CallForward;
import org.muster.planning.offers.Called;
import org.muster.planning.offers.Distance;
import org.muster.planning.offers.PartySize;
import org.muster.planning.offers.Seen;
import org.muster.planning.offers.Seen.Step;
import org.muster.planning.offers.Situation;
import org.muster.planning.offers.Standing;
import org.muster.testkit.Scenario;

class OperationOffersTest {
    private static final OperationPlan PLAN =
            new OperationPlan(
                    "Niamey",
                    new Nationality("FRA"),
                    new Nationality("NER"),
                    "Niamey",
                    ZoneId.of("Africa/Niamey"),
                    "Embassy",
                    true);

    private static final String WORLD =
            """
            leg | leads | belted | rafts | floor | stretchers
            F1  | out   | 10     | 12    |       | 1
            F2  | out   |        |       |       |
            C1  | inside | 30    |       |       |

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | list
            Bo     | 2023-01-02 | FRA         | Diallo    | list
            Cem    | 1960-01-02 | BEL         |           | list
            Dia    | 1970-01-02 | NER         |           | list
            Eve    | 1980-01-02 | FRA         |           | list
            """;

    private static final ListId LIST = new ListId(5_000);

    private final Scenario world =
            Scenario.draw(WORLD).ask("Awa", "Bo").ask("Cem").ask("Dia").ask("Eve");

    private OperationOffers offers() {
        View view = world.viewNow();
        return OperationOffers.of(view, PLAN, PlanningSettings.of(view, Scenario.ID));
    }

    private LegOffers of(String leg) {
        return offers().of(Leg.get(world.viewNow(), world.leg(leg)));
    }

    private Situation situation(String leg) {
        Leg found = Leg.get(world.viewNow(), world.leg(leg));
        OperationOffers offers = offers();
        return offers.findSituation(found, offers.of(found)).orElseThrow();
    }

    private void offer(String name, Duration standing) {
        world.does(new OfferSeat(world.request(name), world.leg("F1"), world.now().plus(standing)));
    }

    private void answer(String name, boolean yes) {
        world.does(new AnswerOffer(world.request(name), world.leg("F1"), yes));
    }

    private PersonId person(String name) {
        return world.person(name);
    }

    private PartySize size(String name) {
        return of("F1").waiting().stream()
                .filter(party -> party.id().equals(world.request(name).toString()))
                .findFirst()
                .orElseThrow()
                .size();
    }

    @Test
    void infantsGoOnLapsAndWhoNeedsAStretcherTakesNoSeat() {
        world.does(new RecordNeeds(person("Cem"), List.of(Need.STRETCHER)));
        assertThat(size("Awa")).isEqualTo(new PartySize(1, 1, 0));
        assertThat(size("Cem")).isEqualTo(new PartySize(0, 0, 1));
        assertThat(of("F1").waiting().getFirst().id()).isEqualTo(world.request("Cem").toString());
        assertThat(of("F1").waiting().getFirst().rank()).isZero();
    }

    @Test
    void aPartyIsHereOrAcceptedOrUnansweredOrWaits() {
        offer("Awa", Duration.ofHours(1));
        offer("Cem", Duration.ofHours(1));
        offer("Dia", Duration.ofHours(1));
        answer("Cem", true);
        answer("Dia", true);
        world.checkIn("Dia");
        assertThat(of("F1").called().stream().map(Called::standing))
                .containsExactlyInAnyOrder(Standing.UNANSWERED, Standing.ACCEPTED, Standing.HERE);
        assertThat(of("F1").waiting()).hasSize(1);
        assertThat(of("F1").share().offered()).isEqualTo(3); // seats: Bo is on a lap
        assertThat(of("F1").share().forOthers()).isEqualTo(1);
        assertThat(of("F2").called()).isEmpty();
        world.later(Duration.ofHours(2));
        assertThat(of("F1").waiting()).hasSize(2);
    }

    @Test
    void roomIsWhatThoseAboardLeaveByEachLimit() {
        world.does(
                new SetCallForward(
                        world.leg("F1"),
                        new CallForwardPlan(3, 10, 60, 30, 60, 30, 60, true, false)));
        world.checkIn("Awa", "Bo").band("Awa", "Bo").open("F1").board("F1", "Awa", "Bo:lap");
        Situation situation = situation("F1");
        assertThat(situation.room().seats()).isEqualTo(9);
        assertThat(situation.room().souls()).hasValue(10);
        assertThat(situation.room().stretchers()).hasValue(1);
        assertThat(situation.room().standby()).isEqualTo(3);
        assertThat(situation.risk()).isEqualTo(0.1);
        assertThat(situation.share().required()).isTrue();
    }

    @Test
    void withoutKnownSeatsNothingIsReckoned() {
        Leg leg = Leg.get(world.viewNow(), world.leg("F2"));
        assertThat(offers().findSituation(leg, offers().of(leg))).isEmpty();
    }

    @Test
    void answersAndExpiriesAreSeenAndShowsOnceTheDoorsAreShut() {
        offer("Awa", Duration.ofHours(1));
        offer("Cem", Duration.ofHours(1));
        offer("Dia", Duration.ofHours(1));
        offer("Eve", Duration.ofMinutes(30));
        answer("Awa", true);
        answer("Cem", true);
        answer("Dia", false);
        assertThat(seen(Step.ACCEPTANCE, true)).isEqualTo(2);
        assertThat(seen(Step.ACCEPTANCE, false)).isEqualTo(1);
        world.does(new SetOut(world.request("Awa"), world.now())).later(Duration.ofMinutes(40));
        assertThat(seen(Step.ACCEPTANCE, false)).isEqualTo(2);
        assertThat(seen(Step.SHOW, true)).isZero();
        world.checkIn("Awa", "Bo")
                .band("Awa", "Bo")
                .open("F1")
                .board("F1", "Awa", "Bo:lap")
                .shut("F1");
        assertThat(seen(Step.SHOW, true)).isEqualTo(1);
        assertThat(seen(Step.SHOW, false)).isEqualTo(1);
        assertThat(offers().rates().show().parties()).isEqualTo(2);
    }

    @Test
    void whatACancelledLegEndedSaysNothing() {
        offer("Awa", Duration.ofHours(1));
        offer("Cem", Duration.ofHours(1));
        answer("Cem", true);
        world.cancel("F1").later(Duration.ofHours(3));
        assertThat(seen(Step.ACCEPTANCE, true)).isEqualTo(1);
        assertThat(seen(Step.ACCEPTANCE, false)).isZero();
        assertThat(seen(Step.SHOW, false)).isZero();
    }

    @Test
    void whoSaidNoToALegIsNotCalledForItAgainAndWhoLetAnOfferRunOutStandsLast() {
        offer("Awa", Duration.ofHours(1));
        answer("Awa", false);
        offer("Cem", Duration.ofHours(1));
        world.later(Duration.ofHours(2));
        assertThat(of("F1").declined()).isEqualTo(1);
        assertThat(of("F1").waiting()).hasSize(3);
        assertThat(of("F1").waiting().getLast().id()).isEqualTo(world.request("Cem").toString());
        assertThat(of("F2").declined()).isZero();
        assertThat(of("F2").waiting()).hasSize(4);
    }

    @Test
    void whoWaitsAtTheGateWithoutARequestIsHere() {
        world.register("Fay", "1991-01-01").checkIn("Fay").band("Fay").open("F1");
        world.does(new PutOnStandbyList(world.leg("F1"), List.of(person("Fay"))));
        assertThat(of("F1").called().stream().map(Called::standing)).containsExactly(Standing.HERE);
        assertThat(of("F1").seats(Standing.HERE)).isEqualTo(1);
    }

    private void convoyBringsCem() {
        world.planLeg(
                new LegPlan(
                        "F9",
                        Mode.FLIGHT,
                        "A330",
                        "here",
                        "haven",
                        Leads.OUT,
                        world.now().plus(Duration.ofHours(12)),
                        Capacities.ofSeats(10)));
        world.checkIn("Cem").band("Cem").open("C1").board("C1", "Cem").shut("C1");
        world.depart("C1").arrive("C1");
    }

    private Optional<Duration> travel(String name) {
        return of("F9").waiting().stream()
                .filter(party -> party.id().equals(world.request(name).toString()))
                .findFirst()
                .orElseThrow()
                .travel();
    }

    private void enterRoad(Duration travel) {
        Ground.Road road =
                new Ground.Road(
                        "north",
                        "There",
                        "HERE",
                        travel,
                        false,
                        OptionalInt.empty(),
                        "",
                        List.of());
        PlanningSettings none = PlanningSettings.NONE;
        PlanningSettings entered =
                new PlanningSettings(
                        none.deadline(),
                        none.margin(),
                        none.threat(),
                        none.rallyPoints(),
                        none.terminals(),
                        none.havens(),
                        List.of(road),
                        none.fleets(),
                        none.escorts(),
                        none.carriers(),
                        none.routes());
        world.does(new EnterSettings(Scenario.ID, entered, List.of()));
    }

    @Test
    void roadsTellHowLongThoseTravelWhosePlaceIsKnownAndTheLegsTimeIsForAllOthers() {
        convoyBringsCem();
        assertThat(travel("Cem")).isEmpty();
        enterRoad(Duration.ofHours(5));
        assertThat(travel("Cem")).contains(Duration.ofHours(5));
        assertThat(travel("Dia")).isEmpty();
        assertThat(of("F9").late().groups()).isEmpty();
    }

    /** The words of a list that name no place of the ground are of no use, and not shown. */
    @Test
    void aListThatNamesAPlaceOfTheGroundIsBelieved() {
        convoyBringsCem();
        enterRoad(Duration.ofHours(5));
        world.does(
                new BeginList(
                        LIST, new ListPlan("towns.csv", "00", Scenario.LIST, world.now(), 2, "")));
        world.does(
                new TakeRows(
                        LIST,
                        List.of(listed(1, "Dia", "THERE"), listed(2, "Eve", "the big house")),
                        List.of()));
        assertThat(travel("Dia")).contains(Duration.ofHours(5));
        assertThat(travel("Eve")).isEmpty();
        assertThat(Set.copyOf(of("F9").places().values())).containsExactly("There");
    }

    @Test
    void ratesAreLearntByHowFarListsSaidThatPeopleWere() {
        enterRoad(Duration.ofHours(5));
        offer("Eve", Duration.ofHours(1));
        answer("Eve", false);
        world.does(
                new BeginList(
                        LIST, new ListPlan("towns.csv", "00", Scenario.LIST, world.now(), 2, "")));
        world.does(
                new TakeRows(
                        LIST,
                        List.of(listed(1, "Dia", "THERE"), listed(2, "Eve", "There")),
                        List.of()));
        world.later(Duration.ofMinutes(1));
        offer("Dia", Duration.ofHours(1));
        answer("Dia", true);
        assertThat(offers().listSeen())
                .extracting(Seen::done, seen -> seen.group().distance())
                .containsExactlyInAnyOrder(
                        tuple(true, Distance.FAR), tuple(false, Distance.UNKNOWN));
    }

    private TakenRow listed(int row, String name, String place) {
        RowWords words =
                new RowWords(
                        Details.ofName(new PersonName(name, "", "")),
                        Note.NONE,
                        OptionalInt.empty(),
                        Note.NONE,
                        new Note(place),
                        Note.NONE,
                        Presence.HERE,
                        Stay.UNKNOWN,
                        "");
        return new TakenRow(
                "",
                row,
                words,
                new Target.Known(person(name)),
                Match.HUMAN,
                Optional.empty(),
                List.of());
    }

    @Test
    void whoCannotMakeItAnyMoreIsCountedWhereTheyAre() {
        convoyBringsCem();
        enterRoad(Duration.ofHours(5));
        world.later(Duration.ofHours(4));
        assertThat(of("F9").late().groups())
                .containsExactly(new Late.Group(Optional.of("There"), 1, 1));
        assertThat(of("F9").waiting()).hasSize(4);
        assertThat(called()).doesNotContain(world.request("Cem").toString()).hasSize(3);
        world.later(Duration.ofHours(2));
        assertThat(of("F9").late().groups())
                .containsExactly(
                        new Late.Group(Optional.of("There"), 1, 1),
                        new Late.Group(Optional.empty(), 3, 4));
        assertThat(called()).isEmpty();
    }

    private List<String> called() {
        return CallForward.propose(situation("F9")).listCalled().stream()
                .map(choice -> choice.party().id())
                .toList();
    }

    private int seen(Step step, boolean done) {
        return (int)
                offers().listSeen().stream()
                        .filter((Seen one) -> one.step() == step && one.done() == done)
                        .count();
    }
}
