package org.muster.testkit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementCommand.SetCallForward;

/** Commands about legs and their manifests. */
final class LegDraws extends Draw {

    LegDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::plan,
                this::replan,
                this::open,
                this::open,
                this::depart,
                this::depart,
                this::arrive,
                this::arrive,
                this::cancel,
                this::callForward,
                this::shut,
                this::shut,
                this::correctManifest);
    }

    private Command plan() {
        return sight.legs().size() > 12
                ? open()
                : new PlanLeg(legPlan("X" + random.nextInt(10_000)));
    }

    private Command replan() {
        LegId id = leg(isOpen());
        String label = Leg.find(sight.view(), id).map(leg -> leg.plan().label()).orElse("none");
        return new ReplanLeg(id, legPlan(label), "another aircraft");
    }

    private Command open() {
        return new OpenBoarding(leg(leg -> leg.state() instanceof LegState.Planned));
    }

    private Command depart() {
        return new DepartLeg(leg(leg -> leg.state() instanceof LegState.DoorsShut), sight.now());
    }

    private Command arrive() {
        return new ArriveLeg(leg(leg -> leg.state() instanceof LegState.Departed), sight.now());
    }

    private Command cancel() {
        return random.nextInt(3) > 0 ? depart() : new CancelLeg(leg(isOpen()), "no fuel");
    }

    private Command callForward() {
        CallForwardPlan plan = CallForwardPlan.USUAL.withAutomatic(random.nextBoolean());
        return new SetCallForward(leg(isOpen()), plan);
    }

    private Command shut() {
        return new ShutDoors(
                leg(leg ->
                        leg.isBoarding()
                                && leg.aboard().size() > 1
                                && (leg.custody().isHeldBy(sight.on()) || random.nextInt(8) == 0)));
    }

    private Command correctManifest() {
        return new CorrectManifest(
                leg(leg ->
                        leg.state() instanceof LegState.Sealed
                                && leg.custody().isHeldBy(sight.on())),
                anybody(),
                any(Change.values()),
                seating(),
                note());
    }

    private LegPlan legPlan(String label) {
        boolean floor = random.nextInt(4) == 0;
        Capacities capacities =
                new Capacities(
                        OptionalInt.of(random.nextInt(2, 7)),
                        random.nextBoolean() ? OptionalInt.of(5) : OptionalInt.empty(),
                        floor ? OptionalInt.of(8) : OptionalInt.empty(),
                        floor ? "air staff" : "",
                        OptionalInt.of(1));
        return new LegPlan(
                label,
                any(Mode.values()),
                "vehicle",
                "here",
                "there",
                random.nextInt(3) > 0 ? Leads.OUT : Leads.INSIDE,
                Instant.parse("2023-08-01T12:00:00Z").plusSeconds(random.nextInt(90_000)),
                capacities);
    }
}
