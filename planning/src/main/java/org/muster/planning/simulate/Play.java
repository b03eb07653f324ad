package org.muster.planning.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.planning.simulate.Outcome.Left;
import org.muster.planning.simulate.Run.Sailed;

/** Plays one run to its end. */
final class Play {
    private Play() {}

    static Run play(Scene scene, Assumptions assumptions, long seed, int number) {
        return play(scene, assumptions, seed, number, world -> {});
    }

    /** The same, and lets somebody look after each event. */
    static Run play(
            Scene scene, Assumptions assumptions, long seed, int number, Consumer<World> look) {
        World world = new World(scene, assumptions, new Chance(seed, number));
        look.accept(world);
        while (world.clock.step()) {
            look.accept(world);
        }
        return end(world, number);
    }

    private static Run end(World world, int number) {
        long now = world.clock.now();
        Map<Left, Long> left = new EnumMap<>(Left.class);
        for (Left why : Left.values()) {
            left.put(why, 0L);
        }
        List<Sailed> legs = new ArrayList<>();
        long out = 0;
        long byDeadline = 0;
        Optional<Instant> finish = Optional.empty();
        for (LegRun leg : world.legs) {
            Sailed sailed = sailed(leg);
            legs.add(sailed);
            out += sailed.souls();
            if (sailed.souls() > 0) {
                Instant departed = sailed.departed().orElseThrow();
                finish = finish.filter(departed::isBefore).or(() -> Optional.of(departed));
                byDeadline +=
                        departed.isAfter(world.scene.problem().deadline()) ? 0 : sailed.souls();
            }
        }
        for (Traveller traveller : world.travellers) {
            traveller.waits(Optional.empty(), now, world.waits);
            left(world, traveller)
                    .ifPresent(why -> left.merge(why, (long) traveller.souls, Long::sum));
        }
        return new Run(number, finish, out, byDeadline, left, legs, world.waits.all());
    }

    private static Sailed sailed(LegRun leg) {
        boolean flew = leg.departed() != Hours.NEVER;
        return new Sailed(
                flew ? Optional.of(Instant.ofEpochMilli(leg.departed())) : Optional.empty(),
                Math.toIntExact(leg.out.souls()),
                flew ? Rooms.fill(leg.flown.room(), leg.load()) : 0,
                leg.turnedAway(),
                leg.out.there().stream().map(one -> one.booked.party().id()).toList());
    }

    private static Optional<Left> left(World world, Traveller traveller) {
        if (traveller.spot() == world.stayed) {
            return Optional.of(Left.STAYED);
        }
        if (traveller.spot().isOut()) {
            return Optional.empty();
        }
        if (traveller.next().isPresent()) {
            return Optional.of(Left.ON_THE_WAY);
        }
        return Optional.of(traveller.through == Hours.NEVER ? Left.AT_THE_GATE : Left.WITHOUT_SEAT);
    }
}
