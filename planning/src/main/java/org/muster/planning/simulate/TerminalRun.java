package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.simulate.Assumptions.Station;
import org.muster.planning.simulate.Resource.Kind;

/** A terminal in one run: its hall, its gate, its stands, and who stands by for any leg. */
final class TerminalRun {
    final Hall hall;
    final Hours hours;
    final Pool parking;
    final TreeSet<Traveller> standBy = new TreeSet<>(LegRun.STAND_BY);

    /** In order of departure. */
    final List<LegRun> legs = new ArrayList<>();

    private final World world;
    private final Gate gate;

    TerminalRun(World world, Terminal terminal, Hall hall, List<Station> stations) {
        this.world = world;
        this.hall = hall;
        this.hours = new Hours(terminal.open(), List.of());
        this.parking = new Pool(terminal.parking().orElse(Integer.MAX_VALUE / 2));
        this.gate = new Gate(world, terminal, stations, this::passed);
    }

    /** In the hall or in front of its door. */
    boolean isHere(Traveller traveller) {
        return traveller.spot() == hall.inside || traveller.spot() == hall.outside;
    }

    void enter(Traveller traveller) {
        gate.enter(traveller);
    }

    /** What stand-by waits for: a seat, or what kept them when their leg left without them. */
    void standBy(Traveller traveller) {
        standBy.add(traveller);
        Resource seat = new Resource(Kind.SEAT, hall.id);
        traveller.waits(traveller.keptBy.orElse(seat), world.clock.now(), world.waits);
    }

    private void passed(Traveller traveller) {
        traveller.through = world.clock.now();
        world.leg(traveller.leg().number()).passed(traveller);
    }
}
