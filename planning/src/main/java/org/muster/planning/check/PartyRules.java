package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.planning.model.Party;

/** P2 to P5: each party's way, from where it is to its leg. */
record PartyRules(Matched plan, Report report) {

    void check() {
        for (Trip trip : plan.trips()) {
            leg(trip);
            pin(trip);
            way(trip);
            inTime(trip);
        }
    }

    private void leg(Trip trip) {
        Party party = trip.party();
        if (!plan.flights().containsKey(trip.leg().id())) {
            report.broken(
                    Rule.P2,
                    party.id(),
                    "party %s is on leg %s, which does not fly",
                    party.id(),
                    trip.leg().id());
        }
        if (!party.wishes().isEmpty() && !party.wishes().contains(trip.leg().to())) {
            report.broken(
                    Rule.P2,
                    party.id(),
                    "party %s wishes to go to %s, and its leg %s goes to %s",
                    party.id(),
                    String.join(" or ", party.wishes()),
                    trip.leg().id(),
                    trip.leg().to());
        }
    }

    private void pin(Trip trip) {
        Party party = trip.party();
        if (party.pinned() && !party.told().equals(Optional.of(trip.leg().id()))) {
            report.broken(
                    Rule.P3,
                    party.id(),
                    "party %s is pinned to leg %s and is on leg %s",
                    party.id(),
                    party.told().orElse("(none)"),
                    trip.leg().id());
        }
    }

    private void way(Trip trip) {
        Party party = trip.party();
        String at = party.place();
        Instant since = Trip.later(party.ready(), plan.problem().from());
        for (Hop hop : trip.hops()) {
            if (!hop.road().from().equals(at)) {
                report.broken(
                        Rule.P4,
                        party.id(),
                        "party %s is at %s and is to take road %s, which begins at %s",
                        party.id(),
                        at,
                        hop.road().id(),
                        hop.road().from());
            }
            since =
                    hop.convoy().isEmpty() || at.equals(party.place())
                            ? since
                            : since.plus(margin());
            if (hop.departs().isBefore(since)) {
                report.broken(
                        Rule.P4,
                        party.id(),
                        "party %s can set out from %s at %s, and is to do so at %s",
                        party.id(),
                        at,
                        since,
                        hop.departs());
            }
            at = hop.road().to();
            since = hop.arrives();
        }
        if (!at.equals(trip.leg().from())) {
            report.broken(
                    Rule.P4,
                    party.id(),
                    "the way of party %s ends at %s, and its leg %s leaves from %s",
                    party.id(),
                    at,
                    trip.leg().id(),
                    trip.leg().from());
        }
    }

    private Duration margin() {
        return plan.problem().policy().margin();
    }

    private void inTime(Trip trip) {
        Instant there = trip.there(plan.problem().from());
        Duration margin = trip.hops().isEmpty() ? Duration.ZERO : margin();
        if (there.plus(margin).isAfter(trip.leg().cutOff())) {
            report.broken(
                    Rule.P5,
                    trip.party().id(),
                    "party %s is at %s at %s, with the margin of %s after the cut-off of leg %s"
                            + " at %s",
                    trip.party().id(),
                    trip.leg().from(),
                    there,
                    margin,
                    trip.leg().id(),
                    trip.leg().cutOff());
        }
    }
}
