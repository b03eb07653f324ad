package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.ledger.desk.Answer;
import org.muster.planning.offers.CallForward;
import org.muster.planning.offers.Proposal;
import org.muster.planning.offers.live.OperationOffers;
import org.muster.testkit.FakeClock;

/** An operation whose people are called forward, at one server. */
record CalledOperation(MusterServer server, FakeClock clock, String name) {

    /** The same at another server, as soon as it has heard of it. */
    CalledOperation at(MusterServer other) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (other.office().find(id()).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return new CalledOperation(other, clock, name);
    }

    /** With one leg in a day, and parties of one that wait, in order. */
    LegId open(int seats, int parties) throws Exception {
        OperationPlan plan =
                new OperationPlan(
                        name,
                        new Nationality("FRA"),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneId.of("Africa/Niamey"),
                        "Embassy",
                        true);
        give(new OpenOperation(id(), plan));
        for (int i = 0; i < parties; i++) {
            ask(i);
        }
        LegPlan leg =
                new LegPlan(
                        "F1",
                        Mode.FLIGHT,
                        "A330",
                        "Niamey",
                        "Paris",
                        Leads.OUT,
                        clock.instant().plus(Duration.ofHours(24)),
                        Capacities.ofSeats(seats));
        return ((LegPlanned) give(new PlanLeg(leg))).leg();
    }

    private void ask(int number) throws Exception {
        Details details =
                new Details(
                        new PersonName("Sow", "No " + number, ""),
                        BirthDate.UNKNOWN,
                        Sex.UNKNOWN,
                        List.of(new Nationality(number % 4 == 0 ? "BEL" : "FRA")),
                        List.of(),
                        List.of());
        clock.advance(Duration.ofSeconds(1));
        give(
                new AskForFamily(
                        List.of(new FamilyMember(details, List.of())),
                        new Consent("v1", clock.instant(), Consent.Way.CALL),
                        new Source(Source.Kind.CALL, "desk"),
                        Note.NONE));
    }

    void decline(LegId leg, RequestId request) throws Exception {
        give(new AnswerOffer(request, leg, false));
    }

    Fact give(Command command) throws Exception {
        return ((Answer.Done) ask(command)).facts().getFirst().fact();
    }

    Answer ask(Command command) throws Exception {
        return server.office()
                .ask(id(), CommandId.of(UUID.randomUUID()), new UserId("officer"), command)
                .orElseThrow();
    }

    private OperationId id() {
        return new OperationId(name);
    }

    View view() {
        return server.office().find(id()).orElseThrow().view();
    }

    /** Whom to call now, reckoned anew. */
    Proposal propose(LegId leg) {
        View now = view();
        OperationOffers offers =
                OperationOffers.of(
                        now,
                        OperationState.find(now, id()).orElseThrow().plan(),
                        PlanningSettings.of(now, id()));
        Leg found = Leg.get(now, leg);
        return CallForward.propose(offers.findSituation(found, offers.of(found)).orElseThrow());
    }

    /** All that were ever made on a leg, in order. */
    List<Recorded> listOffers(LegId leg) {
        return view().history(leg).stream()
                .filter(recorded -> recorded.fact() instanceof SeatOffered)
                .toList();
    }

    /** Looks again after each batch of facts at any of the servers, for at most half a minute. */
    static void await(List<MusterServer> servers, Callable<Boolean> condition) throws Exception {
        Semaphore batches = new Semaphore(0);
        for (MusterServer each : servers) {
            each.office().list().forEach(desk -> desk.onChange(batches::release));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            boolean unused = batches.tryAcquire(200, TimeUnit.MILLISECONDS);
        }
    }
}
