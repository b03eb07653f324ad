package org.muster.planning.check;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Place;
import org.muster.planning.model.Span;

/** L1 to L4: each leg by itself. */
record LegRules(Matched plan, Report report) {

    void check() {
        for (Leg leg : plan.problem().legs()) {
            if (leg.flown() && !plan.flights().containsKey(leg.id())) {
                report.broken(
                        Rule.L1,
                        leg.id(),
                        "leg %s flies in any case, and is not among the flights",
                        leg.id());
            }
        }
        loads();
        plan.flights().values().forEach(this::flight);
    }

    private void loads() {
        Loads.cabins(plan).forEach((leg, cabin) -> tell(Rule.L2, "leg", leg, cabin.over(), report));
    }

    static void tell(Rule rule, String what, String id, List<Filled.Over> over, Report report) {
        for (Filled.Over one : over) {
            report.broken(
                    rule,
                    id,
                    "%s %s has room for %d %s and holds %d",
                    what,
                    id,
                    one.room(),
                    one.measure().word(),
                    one.used());
        }
    }

    private void flight(Flying flight) {
        Leg leg = flight.leg();
        if (leg.departs().isBefore(plan.problem().from())) {
            report.broken(
                    Rule.L3,
                    leg.id(),
                    "leg %s departs at %s, before the plan's now %s",
                    leg.id(),
                    leg.departs(),
                    plan.problem().from());
        }
        plan.names().findTerminal(leg.from()).ifPresent(terminal -> open(leg, terminal));
        flight.carrier().ifPresent(carrier -> carrier(flight, carrier));
    }

    private void open(Leg leg, Place.Terminal terminal) {
        if (!isOpen(terminal.open(), leg.departs())) {
            report.broken(
                    Rule.L3,
                    leg.id(),
                    "leg %s departs at %s, when %s is closed",
                    leg.id(),
                    leg.departs(),
                    terminal.id());
        }
    }

    static boolean isOpen(List<Span> hours, Instant moment) {
        return hours.isEmpty() || hours.stream().anyMatch(span -> span.holds(moment));
    }

    private void carrier(Flying flight, Carrier carrier) {
        Leg leg = flight.leg();
        if (flight.standsFrom().isBefore(carrier.from())) {
            report.broken(
                    Rule.L3,
                    leg.id(),
                    "leg %s needs carrier %s on the ground at %s, and it is there from %s on",
                    leg.id(),
                    carrier.id(),
                    flight.standsFrom(),
                    carrier.from());
        }
        OptionalInt runway =
                plan.names()
                        .findTerminal(leg.from())
                        .map(Place.Terminal::runway)
                        .orElse(OptionalInt.empty());
        above(
                leg,
                carrier,
                carrier.runway(),
                runway,
                "needs a runway of %d m and %s has %d m",
                leg.from());
        above(
                leg,
                carrier,
                leg.distance(),
                carrier.range(),
                "is to fly %d km to %s and can fly %d km",
                leg.to());
    }

    private void above(
            Leg leg,
            Carrier carrier,
            OptionalInt needed,
            OptionalInt there,
            String sentence,
            String place) {
        if (needed.isPresent() && there.isPresent() && needed.getAsInt() > there.getAsInt()) {
            report.broken(
                    Rule.L4,
                    leg.id(),
                    "on leg %s carrier %s " + sentence,
                    leg.id(),
                    carrier.id(),
                    needed.getAsInt(),
                    place,
                    there.getAsInt());
        }
    }
}
