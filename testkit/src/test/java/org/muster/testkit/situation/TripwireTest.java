package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.View;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.movement.Leg;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.post.PostStatus;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.HereSteps;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.ReadingKind;
import org.muster.core.tripwire.Tripwire;
import org.muster.core.tripwire.TripwireCommand.AnswerTripwire;
import org.muster.core.tripwire.TripwireCommand.KeepReading;
import org.muster.core.tripwire.TripwireCommand.WithdrawTripwire;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwireDecision;
import org.muster.core.tripwire.TripwireFact.TripwireWritten;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.core.tripwire.TripwireProposal;
import org.muster.testkit.RandomOperation;
import org.muster.testkit.Scenario;

/** What was written down beforehand prompts a decision, and takes none. */
class TripwireTest {
    private static final TripwireCondition GRAVE =
            new IncidentReaches(Optional.empty(), IncidentSeverity.GRAVE);

    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | list
                    """);
    private final Situation situation = new Situation(s);

    private TripwireId written(int needed, TripwireCondition... conditions) {
        TripwirePlan plan =
                new TripwirePlan(
                        new Note("airport and crowd"),
                        TripwireConditions.of(conditions),
                        needed,
                        Duration.ofHours(24),
                        TripwireProposal.ORDERED_DEPARTURE,
                        new Note("Order the departure of all but eight."));
        return ((TripwireWritten) s.give(new WriteTripwire(plan)).getFirst()).tripwire();
    }

    private Tripwire tripwire(TripwireId id) {
        return Tripwire.find(s.viewNow(), id).orElseThrow();
    }

    private void answer(TripwireId id, Optional<Instant> until) {
        s.does(new AnswerTripwire(id, TripwireDecision.NOT_NOW, new Note("we stay"), until));
    }

    private void reading(int days) {
        s.does(new KeepReading(Scenario.ID, ReadingKind.FUEL_DAYS, days, s.now(), "the depot"));
    }

    private void closeAirport() {
        s.does(
                new org.muster.core.place.PlaceCommand.SetPlace(
                        Scenario.ID,
                        "Diori Hamani",
                        PlaceKind.AIRPORT,
                        PlaceStatus.CLOSED,
                        Optional.empty(),
                        "airspace closed",
                        Optional.empty(),
                        s.now()));
    }

    @Test
    void twoOfTheseWithinADayFireAndOneDoesNot() {
        TripwireId id = written(2, GRAVE, new PlaceBecomes(PlaceKind.AIRPORT, PlaceStatus.CLOSED));
        situation.reported("a crowd");
        assertThat(tripwire(id).firings()).isEmpty();
        s.later(Duration.ofHours(25));
        closeAirport();
        assertThat(tripwire(id).firings()).isEmpty();
        s.later(Duration.ofHours(1));
        situation.reported("shots");
        assertThat(tripwire(id).asks()).isTrue();
        Firing firing = tripwire(id).findLast().orElseThrow();
        assertThat(firing.signals()).hasSize(2);
        assertThat(firing.signals().getFirst().condition()).isInstanceOf(PlaceBecomes.class);
    }

    @Test
    void whatIsAnsweredAsksAgainOnlyByNewFactsOrAfterItsTime() {
        TripwireId id = written(1, GRAVE);
        situation.reported("a crowd");
        assertThat(Tripwire.listAsking(s.viewNow())).hasSize(1);
        answer(id, Optional.of(s.now().plus(Duration.ofHours(6))));
        assertThat(tripwire(id).asks()).isFalse();
        s.later(Duration.ofHours(6));
        assertThat(tripwire(id).asks()).isTrue();
        answer(id, Optional.empty());
        s.later(Duration.ofHours(48));
        assertThat(tripwire(id).asks()).isFalse();
        situation.reported("shots");
        assertThat(tripwire(id).asks()).isTrue();
        assertThat(tripwire(id).firings()).hasSize(2);
        s.does(new WithdrawTripwire(id, Situation.WHY));
        assertThat(tripwire(id).asks()).isFalse();
    }

    @Test
    void whatIsLessGraveOrGoesOnBeingSoFiresNothing() {
        TripwireId id = written(1, GRAVE, new ReadingBelow(ReadingKind.FUEL_DAYS, 3));
        situation.reported("a crowd", IncidentSeverity.SERIOUS, Grading.NOT_JUDGED);
        reading(3);
        assertThat(tripwire(id).firings()).isEmpty();
        s.later(Duration.ofHours(1));
        reading(2);
        s.later(Duration.ofHours(1));
        reading(1);
        assertThat(tripwire(id).firings()).hasSize(1);
        s.later(Duration.ofHours(1));
        reading(9);
        s.later(Duration.ofHours(1));
        reading(2);
        assertThat(tripwire(id).firings()).hasSize(2);
    }

    @Test
    void aLegWithoutItsClearanceFiresWhenTheHourComes() {
        s.does(new NeedClearances(s.leg("F1"), List.of(ClearanceKind.LANDING)));
        Instant departs = s.legNow("F1").plan().departs();
        Duration ahead = Duration.between(s.now(), departs);
        TripwireId id = written(1, new LegNotCleared(ahead.minus(Duration.ofHours(1))));
        assertThat(tripwire(id).asks()).isFalse();
        s.later(Duration.ofHours(1));
        assertThat(tripwire(id).asks()).isTrue();
    }

    @Test
    void anAnswerThatDoesNotComeFiresAtItsDeadline() {
        TripwireId id = written(1, new DemarcheUnanswered(Duration.ofHours(1)));
        situation.asked("to open the airport", Optional.of(s.now().plus(Duration.ofHours(2))));
        s.later(Duration.ofHours(2));
        assertThat(tripwire(id).asks()).isFalse();
        s.later(Duration.ofHours(1));
        assertThat(tripwire(id).asks()).isTrue();
    }

    @Test
    void aPostThatComesToBeSoGraveFiresOnceUntilItWasBetter() {
        Posts posts = new Posts(s);
        PostId american = posts.opened("Embassy", "USA");
        PostId french = posts.opened("Embassy", "FRA");
        TripwireId any = written(1, new PostReaches(Optional.empty(), PostStatus.REDUCED));
        TripwireId ours =
                written(
                        1,
                        new PostReaches(
                                Optional.of(new Nationality("FRA")), PostStatus.ORDERED_DEPARTURE));
        s.later(Duration.ofHours(1));
        s.does(posts.set(american, PostStatus.ORDERED_DEPARTURE));
        s.later(Duration.ofHours(1));
        s.does(posts.set(american, PostStatus.CLOSED));
        assertThat(tripwire(any).firings()).hasSize(1);
        assertThat(tripwire(ours).firings()).isEmpty();
        s.later(Duration.ofHours(1));
        s.does(posts.set(french, PostStatus.AUTHORISED_DEPARTURE));
        assertThat(tripwire(any).firings()).hasSize(2);
        assertThat(tripwire(ours).firings()).isEmpty();
        s.later(Duration.ofHours(1));
        s.does(posts.set(american, PostStatus.NORMAL));
        s.later(Duration.ofHours(1));
        s.does(posts.set(american, PostStatus.REDUCED));
        assertThat(tripwire(any).firings()).hasSize(3);
        s.does(posts.set(french, PostStatus.SUSPENDED));
        assertThat(tripwire(ours).firings()).hasSize(1);
    }

    @Test
    void manyWhoAreHereAndFewWhoAreLeftFireWhenTheNumberIsPassed() {
        TripwireId many = written(1, new PresencePasses(PresenceSide.ABOVE, 2));
        TripwireId few = written(1, new PresencePasses(PresenceSide.BELOW, 2));
        s.register("Gil", "1980-01-01").register("Hal", "1981-01-01");
        s.checkIn("Gil", "Hal").band("Gil", "Hal");
        here("Fay", "Gil");
        assertThat(tripwire(many).firings()).isEmpty();
        s.later(Duration.ofHours(1));
        here("Hal");
        assertThat(tripwire(many).firings()).hasSize(1);
        assertThat(tripwire(few).firings()).isEmpty();
        s.later(Duration.ofHours(1));
        s.open("F1").board("F1", "Gil", "Hal").shut("F1").depart("F1");
        Instant departed = s.now();
        assertThat(tripwire(few).findLast().orElseThrow().at()).isEqualTo(departed);
        assertThat(tripwire(many).firings()).hasSize(1);
        s.later(Duration.ofHours(1));
        s.does(new RecordPresence(s.persons("Fay"), Presence.AWAY, s.now(), Scenario.LIST));
        assertThat(tripwire(few).firings()).hasSize(1);
    }

    private void here(String... names) {
        s.does(new RecordPresence(s.persons(names), Presence.HERE, s.now(), Scenario.LIST));
    }

    /** The last step is what the counting rules say, without those who were carried out. */
    @Test
    void whoIsHereIsCountedAsEverywhere() {
        int counted = 0;
        for (long seed = 1; seed <= 20; seed++) {
            View view = RandomOperation.apart(seed, 400).merged();
            Set<PersonId> carried =
                    Leg.listAll(view).stream()
                            .filter(Leg::carriesOut)
                            .flatMap(leg -> leg.aboard().keySet().stream())
                            .collect(Collectors.toSet());
            long here =
                    Person.listAll(view).stream()
                            .filter(person -> person.presenceNow() == Presence.HERE)
                            .filter(person -> !carried.contains(person.id()))
                            .count();
            List<HereSteps.Step> steps = HereSteps.of(view);
            assertThat(steps.isEmpty() ? 0 : steps.getLast().here())
                    .as("seed " + seed)
                    .isEqualTo(here);
            counted += (int) here;
        }
        assertThat(counted).isPositive();
    }

    @Test
    void aTimeOfBeforeIsToldAsItWasKnownThen() {
        TripwireId id = written(1, GRAVE);
        s.later(Duration.ofHours(1));
        Instant before = s.now();
        s.later(Duration.ofHours(1));
        situation.reported("a crowd");
        View then = s.view().asOf(Stamp.endOf(before));
        assertThat(Tripwire.find(then, id).orElseThrow().firings()).isEmpty();
        Firing firing = tripwire(id).findLast().orElseThrow();
        assertThat(firing.known()).isAfter(firing.at());
    }
}
