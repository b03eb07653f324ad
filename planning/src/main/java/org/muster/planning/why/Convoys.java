package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.planning.check.Drive;
import org.muster.planning.check.Hop;
import org.muster.planning.check.Trip;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** A party's ways by the convoys of a plan, and what one more convoy would lack; one thread. */
final class Convoys {
    private static final int TRIES = 12;
    private static final int MOST_TIMES = 48;

    private final Uses uses;
    private final Ground ground;
    private final Routes routes;
    private final Hours hours;
    private final Party party;
    private final Optional<Trip> own;

    Convoys(Uses uses, Ground ground, Routes routes, Hours hours, Party party) {
        this.uses = uses;
        this.ground = ground;
        this.routes = routes;
        this.hours = hours;
        this.party = party;
        own = uses.findTrip(party.id());
    }

    private Problem problem() {
        return uses.problem();
    }

    /** Ways to a leg that are in time, that which arrives first first. */
    List<List<Hop>> ways(Leg leg) {
        List<List<Hop>> ways = new ArrayList<>();
        Instant after = Instant.MIN;
        while (ways.size() < TRIES) {
            Optional<List<Hop>> way = next(leg, after);
            if (way.isEmpty()) {
                return ways;
            }
            List<Hop> hops = routes.justInTime(way.get(), hours);
            ways.add(hops);
            Optional<Hop> last =
                    hops.reversed().stream().filter(it -> it.convoy().isPresent()).findFirst();
            if (last.isEmpty()) {
                return ways;
            }
            after = last.get().departs();
        }
        return ways;
    }

    /** The first way whose convoys to the terminal set out after a moment. */
    private Optional<List<Hop>> next(Leg leg, Instant after) {
        Instant now = problem().from();
        Instant ready = party.ready().isAfter(now) ? party.ready() : now;
        return routes.find(
                        party.place(),
                        ready,
                        leg.from(),
                        (road, from) ->
                                leaving(
                                        road,
                                        from,
                                        road.to().equals(leg.from()) ? after : Instant.MIN))
                .filter(hops -> !routes.there(party, now, hops).isAfter(leg.cutOff()));
    }

    private Optional<Hop> leaving(Road road, Instant from, Instant after) {
        return switch (road.means()) {
            case OWN -> hours.next(road, from).map(it -> new Hop(road, it, Optional.empty()));
            case CONVOY ->
                    uses.drives(road.id()).stream()
                            .filter(drive -> !drive.convoy().departs().isBefore(from))
                            .filter(drive -> drive.convoy().departs().isAfter(after))
                            .filter(drive -> hours.isOpen(road, drive.convoy().departs()))
                            .filter(this::hasRoom)
                            .findFirst()
                            .map(it ->
                                    new Hop(
                                            road,
                                            it.convoy().departs(),
                                            Optional.of(it.convoy().id())));
        };
    }

    private boolean hasRoom(Drive drive) {
        boolean in =
                own.stream()
                        .flatMap(trip -> trip.hops().stream())
                        .anyMatch(hop -> hop.convoy().equals(Optional.of(drive.convoy().id())));
        return uses.convoy(drive.convoy().id())
                .over(party.load(), in ? party.load() : Load.NONE)
                .isEmpty();
    }

    /** Why no convoy brings it to a leg in time that it could reach by a way of its own. */
    Reason noneInTime(Leg leg, List<Hop> way) {
        List<Instant> latest = latest(leg, way);
        Optional<Reason> last = Optional.empty();
        for (int i = 0; i < way.size(); i++) {
            Hop hop = way.get(i);
            if (hop.road().means() == Road.Means.CONVOY) {
                Instant to = latest.get(i);
                last = Optional.of(noConvoy(hop.road(), hop.departs(), to));
                if (driving(hop.road(), hop.departs(), to).stream().noneMatch(this::hasRoom)) {
                    return last.get();
                }
            }
        }
        return last.orElseThrow(
                () -> new IllegalStateException("a way by own means to " + leg.id() + " is free"));
    }

    private List<Instant> latest(Leg leg, List<Hop> way) {
        Duration margin = problem().policy().margin();
        List<Instant> latest = new ArrayList<>();
        Instant by = leg.cutOff().minus(margin);
        for (Hop hop : way.reversed()) {
            Instant departs = by.minus(hop.road().travel());
            latest.addFirst(departs);
            by = hop.road().means() == Road.Means.CONVOY ? departs.minus(margin) : departs;
        }
        return latest;
    }

    private List<Drive> driving(Road road, Instant from, Instant to) {
        return uses.drives(road.id()).stream()
                .filter(drive -> !drive.convoy().departs().isBefore(from))
                .filter(drive -> !drive.convoy().departs().isAfter(to))
                .toList();
    }

    private Reason noConvoy(Road road, Instant from, Instant to) {
        List<Shortage> least = null;
        Optional<Instant> possible = Optional.empty();
        for (Instant at : times(from, to)) {
            if (hours.isOpen(road, at)) {
                List<Shortage> lacks = ground.shortages(road, at, party.load());
                possible = lacks.isEmpty() ? Optional.of(at) : possible;
                least = least == null || lacks.size() < least.size() ? lacks : least;
            }
            if (possible.isPresent()) {
                break;
            }
        }
        return new Reason.NoConvoy(
                road.id(),
                from,
                to,
                driving(road, from, to).size(),
                possible,
                least == null ? List.of() : least);
    }

    /** Times to try, by the policy's period, the latest first. */
    private List<Instant> times(Instant from, Instant to) {
        List<Instant> times = new ArrayList<>();
        Duration step = problem().policy().period();
        for (Instant at = to;
                !at.isBefore(from) && times.size() < MOST_TIMES;
                at = at.minus(step)) {
            times.add(at);
        }
        times.add(from);
        return times;
    }
}
