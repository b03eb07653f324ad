package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.simulate.Assumptions.Station;
import org.muster.planning.simulate.Chance.Of;
import org.muster.planning.simulate.Clock.Turn;
import org.muster.planning.simulate.Resource.Kind;

/** The stations of a terminal, one after the other; parties pass them whole. */
final class Gate {
    private static final Comparator<Traveller> EARLIER_LEG_FIRST =
            Comparator.<Traveller, java.time.Instant>comparing(who -> who.leg().leg().cutOff())
                    .thenComparingInt(who -> who.booked.number());

    private final World world;
    private final String terminal;
    private final Hours hours;
    private final Consumer<Traveller> passed;
    private final List<Lanes> stations = new ArrayList<>();

    Gate(World world, Terminal terminal, List<Station> stations, Consumer<Traveller> passed) {
        this.world = world;
        this.terminal = terminal.id();
        this.hours = new Hours(terminal.open(), List.of());
        this.passed = passed;
        for (Station station : stations) {
            this.stations.add(new Lanes(this.stations.size(), station));
        }
    }

    void enter(Traveller traveller) {
        step(traveller, 0);
    }

    private void step(Traveller traveller, int station) {
        if (station < stations.size()) {
            stations.get(station).queue(traveller);
        } else {
            passed.accept(traveller);
        }
    }

    /** One station and its queue. */
    private final class Lanes {
        private final int number;
        private final Station station;
        private final Resource resource;
        private final PriorityQueue<Traveller> queue = new PriorityQueue<>(EARLIER_LEG_FIRST);
        private int free;
        private long opens = Hours.NEVER;

        Lanes(int number, Station station) {
            this.number = number;
            this.station = station;
            this.free = station.lanes();
            this.resource = new Resource(Kind.GATE, terminal + "/" + station.name());
        }

        void queue(Traveller traveller) {
            traveller.waits(resource, world.clock.now(), world.waits);
            traveller.station = Optional.of(resource);
            queue.add(traveller);
            serve();
        }

        private void serve() {
            long next = hours.next(world.clock.now());
            if (next > world.clock.now()) {
                if (next != opens) {
                    opens = next;
                    world.clock.at(next, Turn.ARRIVE, this::serve);
                }
                return;
            }
            while (free > 0 && !queue.isEmpty()) {
                Traveller traveller = queue.remove();
                traveller.waits(Optional.empty(), world.clock.now(), world.waits);
                free--;
                world.clock.at(
                        world.clock.now() + takes(traveller), Turn.ARRIVE, () -> done(traveller));
            }
        }

        private void done(Traveller traveller) {
            free++;
            step(traveller, number + 1);
            serve();
        }

        private long takes(Traveller traveller) {
            double usual =
                    station.perParty().toMillis()
                            + (double) station.perSoul().toMillis() * traveller.souls;
            return Math.round(
                    usual
                            * world.chance.spread(
                                    station.spread(),
                                    Of.SERVICE,
                                    traveller.booked.number(),
                                    number));
        }
    }
}
