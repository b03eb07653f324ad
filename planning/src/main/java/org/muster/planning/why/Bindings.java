package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muster.planning.check.Broken;
import org.muster.planning.check.Filled;
import org.muster.planning.check.Flying;
import org.muster.planning.check.Gate;
import org.muster.planning.check.Measure;
import org.muster.planning.check.Rule;
import org.muster.planning.check.Sweep;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** Finds what limits a plan: where not even the smallest party that waits would still fit. */
final class Bindings {
    private final Uses uses;
    private final Ground ground;
    private final Skies skies;
    private final long least;
    private final List<Binding> found = new ArrayList<>();

    Bindings(Uses uses, Ground ground, Skies skies) {
        this.uses = uses;
        this.ground = ground;
        this.skies = skies;
        least =
                problem().parties().stream()
                        .filter(party -> uses.findTrip(party.id()).isEmpty())
                        .mapToLong(Party::souls)
                        .filter(souls -> souls > 0)
                        .min()
                        .orElse(1);
    }

    private Problem problem() {
        return uses.problem();
    }

    List<Binding> list() {
        uses.flights().forEach(this::seats);
        problem().legs().forEach(this::grounded);
        for (Place place : problem().places()) {
            switch (place) {
                case Place.Terminal it -> {
                    it.room().ifPresent(room -> room(Rule.R3, it.id(), room));
                    uses.findGate(it.id()).ifPresent(gate -> gate(it.id(), gate));
                }
                case Place.RallyPoint it ->
                        it.room().ifPresent(room -> room(Rule.R2, it.id(), room));
                case Place.Haven it -> it.perDay().ifPresent(perDay -> intake(it.id(), perDay));
                case Place.Town _ -> {}
            }
        }
        problem().fleets().forEach(this::fleet);
        problem().escorts().forEach(this::escorts);
        problem().roads().forEach(this::rate);
        return found;
    }

    private void seats(Flying flight) {
        Leg leg = flight.leg();
        uses.findCabin(leg.id())
                .ifPresent(cabin -> {
                    seats(leg, cabin, Measure.SEATS);
                    seats(leg, cabin, Measure.SOULS);
                });
    }

    private void seats(Leg leg, Filled cabin, Measure measure) {
        OptionalLong room = cabin.room(measure);
        long used = cabin.used(measure);
        if (room.isPresent() && used > 0 && used + least > room.getAsLong()) {
            found.add(
                    new Binding.Reached(
                            Rule.L2,
                            leg.id(),
                            measure.word(),
                            leg.cutOff(),
                            leg.departs(),
                            used,
                            room.getAsLong()));
        }
    }

    /** A leg that does not fly because it cannot: the runway, the carrier, its crews, parking. */
    private void grounded(Leg leg) {
        if (uses.plan().flights().containsKey(leg.id())) {
            return;
        }
        Optional<Broken> obstacle = skies.findObstacle(leg);
        obstacle.ifPresent(it ->
                found.add(
                        new Binding.Grounds(
                                leg.id(),
                                it.rule(),
                                it.subject(),
                                it.sentence(),
                                leg.cutOff(),
                                leg.departs())));
    }

    private void stretches(
            Rule rule, String subject, String what, List<Sweep.Stretch> stretches, long limit) {
        for (Sweep.Stretch one : stretches) {
            found.add(
                    new Binding.Reached(
                            rule, subject, what, one.from(), one.to(), one.most(), limit));
        }
    }

    private void room(Rule rule, String place, int room) {
        int enough = Math.toIntExact(Math.max(0, room - least));
        stretches(rule, place, "people", uses.presence(place).above(enough), room);
    }

    private void intake(String haven, int perDay) {
        uses.intake(haven)
                .forEach((day, souls) -> {
                    if (souls > 0 && souls + least > perDay) {
                        day(Rule.L9, haven, "people", day, souls, perDay);
                    }
                });
    }

    private void day(
            Rule rule, String subject, String what, LocalDate day, double used, double limit) {
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        found.add(new Binding.Reached(rule, subject, what, from, to, used, limit));
    }

    private void fleet(Fleet fleet) {
        stretches(
                Rule.C4,
                fleet.id(),
                "vehicles",
                ground.busy(fleet.id()).above(Math.max(0, fleet.vehicles() - 1L)),
                fleet.vehicles());
        Optional<Duration> trip =
                fleet.services().stream()
                        .map(this::trip)
                        .flatMap(Optional::stream)
                        .min(Duration::compareTo);
        if (trip.isEmpty()) {
            return;
        }
        Duration limit = fleet.driving().multipliedBy(fleet.vehicles());
        ground.driving(fleet.id())
                .forEach((day, driven) -> {
                    if (driven.plus(trip.get()).compareTo(limit) > 0) {
                        day(
                                Rule.C5,
                                fleet.id(),
                                "minutes",
                                day,
                                driven.toMinutes(),
                                limit.toMinutes());
                    }
                });
        fuel(fleet, trip.get());
    }

    private void fuel(Fleet fleet, Duration trip) {
        double perHour = fleet.litresPerHour().orElse(0);
        double used = perHour * ground.driven(fleet.id()).toNanos() / 3.6e12;
        if (fleet.fuel().isPresent()
                && used > 0
                && used + perHour * trip.toNanos() / 3.6e12 > fleet.fuel().getAsLong() + 1e-6) {
            found.add(
                    new Binding.Reached(
                            Rule.C6,
                            fleet.id(),
                            "litres",
                            problem().from(),
                            problem().end(),
                            used,
                            fleet.fuel().getAsLong()));
        }
    }

    private Optional<Duration> trip(Fleet.Service service) {
        return Optional.ofNullable(uses.plan().names().roads().get(service.road()))
                .map(road -> road.travel().plus(service.approach()).plus(service.back()));
    }

    private void escorts(Escorts pool) {
        long enough = Math.max(0, pool.teams() - 1L);
        stretches(Rule.C7, pool.id(), "teams", ground.teams(pool.id()).above(enough), pool.teams());
    }

    private void rate(Road road) {
        if (road.perHour().isPresent()) {
            int perHour = road.perHour().getAsInt();
            stretches(
                    Rule.C8,
                    road.id(),
                    "vehicles",
                    ground.settingOut(road.id()).above(Math.max(0, perHour - 1L)),
                    perHour);
        }
    }

    /** The stretches at whose end the gate could not pass the smallest party more. */
    private void gate(String terminal, Gate gate) {
        for (Sweep.Stretch busy : gate.full(least)) {
            found.add(
                    new Binding.Reached(
                            Rule.G1,
                            terminal,
                            "people an hour",
                            busy.from(),
                            busy.to(),
                            gate.perHour(),
                            gate.perHour()));
        }
    }
}
