package org.muster.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.plan.Alternative;
import org.muster.core.plan.Drive;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanCommand.Added;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.Booked;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanFact.Dropped;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.plan.Reached;
import org.muster.core.request.Request;

/** Commands about what is known of the ground, and about plans. */
final class PlanDraws extends Draw {

    PlanDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(this::enter, this::adopt);
    }

    private Command enter() {
        boolean drops = random.nextInt(4) == 0;
        return new EnterSettings(
                sight.operation(),
                drops ? PlanningSettings.NONE : settings(),
                drops
                        ? List.of(new Dropped(any(Part.values()), "point " + random.nextInt(3)))
                        : List.of());
    }

    private PlanningSettings settings() {
        Hours hours = new Hours(sight.now(), sight.now().plusSeconds(random.nextInt(1, 9_000)));
        Ground.RallyPoint point =
                new Ground.RallyPoint(
                        "point " + random.nextInt(3), List.of(hours), OptionalInt.of(40));
        Ground.Haven haven =
                new Ground.Haven(
                        "point " + random.nextInt(3),
                        OptionalInt.of(random.nextInt(-1, 90)),
                        Optional.of(Duration.ofHours(2)));
        Ground.Clearance clearance =
                new Ground.Clearance("point " + random.nextInt(3), random.nextInt(110));
        return new PlanningSettings(
                random.nextBoolean() ? Optional.of(sight.now()) : Optional.empty(),
                Optional.empty(),
                List.of(new Ground.Threat(sight.now(), BigDecimal.valueOf(random.nextInt(1, 9)))),
                List.of(point),
                List.of(),
                List.of(haven),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(clearance));
    }

    private Command adopt() {
        List<Booked> bookings = new ArrayList<>();
        boolean adds = random.nextInt(4) == 0;
        for (Request request : sight.requests()) {
            if (!request.withdrawn() && random.nextInt(3) == 0) {
                String leg = adds ? "new" : leg(isOpen()).toString();
                bookings.add(new Booked(request.id(), leg, Optional.of(sight.now())));
            }
        }
        return new AdoptPlan(
                sight.operation(),
                "plan " + random.nextInt(9),
                sight.now(),
                "needs-1",
                bookings.size(),
                0,
                0,
                bookings.stream().limit(2).toList(),
                List.of(new Reached("EXPOSURE", "", BigDecimal.valueOf(12, 1), Optional.empty())),
                List.of(new Alternative("another", 1, 2, 3)),
                List.of(),
                List.of(),
                adds ? List.of(new Added("new", plan())) : List.of(),
                PlanningSettings.NONE,
                random.nextBoolean() ? Optional.of(drives(bookings)) : Optional.empty());
    }

    private List<Drive> drives(List<Booked> bookings) {
        boolean convoy = random.nextBoolean();
        return bookings.stream()
                .limit(random.nextInt(3))
                .map(one ->
                        new Drive(
                                "road",
                                "here",
                                "there",
                                sight.now(),
                                sight.now().plusSeconds(random.nextInt(1, 9_000)),
                                convoy ? Optional.of("K" + random.nextInt(9)) : Optional.empty(),
                                convoy
                                        ? List.of(new Drive.Vehicles("buses", random.nextInt(1, 4)))
                                        : List.of(),
                                convoy ? 1 : 0,
                                List.of(one.request())))
                .toList();
    }

    private LegPlan plan() {
        return new LegPlan(
                "N" + random.nextInt(10_000),
                Mode.FLIGHT,
                "vehicle",
                "here",
                "there",
                Leads.OUT,
                sight.now().plusSeconds(random.nextInt(90_000)),
                Capacities.ofSeats(random.nextInt(2, 30)));
    }
}
