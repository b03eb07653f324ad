package org.muster.sync.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.Seating;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.sync.TrialNode;

/** A hall full of people before five vehicles that are too small for all of them. */
final class SimGate {
    private static final int PEOPLE = 16;
    private static final int LEGS = 5;

    private final Random random;

    SimGate(Random random) {
        this.random = random;
    }

    static OperationPlan operation() {
        return new OperationPlan(
                "Drawn up",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneOffset.UTC,
                "Embassy",
                true);
    }

    Command people() {
        return new RegisterPersons(
                new Source(Source.Kind.STAFF, "hall"),
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new PersonName("Synth" + i, "Given", ""))
                        .map(name -> new NewPerson(Details.ofName(name), Presence.HERE))
                        .toList());
    }

    List<Command> legs(Instant now) {
        return IntStream.range(0, LEGS).<Command>mapToObj(i -> new PlanLeg(plan(i, now))).toList();
    }

    private LegPlan plan(int leg, Instant now) {
        OptionalInt none = OptionalInt.empty();
        Capacities seats =
                new Capacities(OptionalInt.of(random.nextInt(2, 5)), none, none, "", none);
        Instant departs = now.plus(Duration.ofHours(6L + leg));
        return new LegPlan(
                "S" + leg, Mode.FLIGHT, "vehicle", "here", "there", Leads.OUT, departs, seats);
    }

    /** What makes everybody in this view ready to board. */
    List<Command> ready(View view) {
        List<PersonId> persons = persons(view);
        List<Command> ready = new ArrayList<>();
        legs(view, leg -> true).forEach(leg -> ready.add(new OpenBoarding(leg.id())));
        ready.add(new CheckIn(persons, "shed"));
        for (int i = 0; i < persons.size(); i++) {
            ready.add(new GiveBand(persons.get(i), new Band("S" + (100 + i))));
        }
        return ready;
    }

    /** What its crew might do at a door just now; nothing where no leg is boarding. */
    Optional<Command> find(TrialNode on) {
        View view = on.view();
        List<Leg> boarding = legs(view, Leg::isBoarding);
        List<PersonId> persons = persons(view);
        if (boarding.isEmpty() || persons.isEmpty()) {
            return Optional.empty();
        }
        Leg leg = boarding.get(random.nextInt(boarding.size()));
        List<PersonId> aboard = List.copyOf(leg.aboard().keySet());
        if (!aboard.isEmpty() && random.nextInt(6) == 0) {
            PersonId off = aboard.get(random.nextInt(aboard.size()));
            return Optional.of(new OffLoad(leg.id(), List.of(off), new Note("seat needed")));
        }
        if (aboard.size() > 1 && leg.custody().isHeldBy(on.id()) && random.nextBoolean()) {
            return Optional.of(new ShutDoors(leg.id()));
        }
        PersonId person = persons.get(random.nextInt(persons.size()));
        return Optional.of(new Board(leg.id(), List.of(new Boarder(person, Seating.SEAT))));
    }

    private static List<PersonId> persons(View view) {
        return view.persons().sorted(Comparator.comparing(PersonId::value)).toList();
    }

    private static List<Leg> legs(View view, Predicate<Leg> wish) {
        return Leg.listAll(view).stream().filter(wish).toList();
    }
}
