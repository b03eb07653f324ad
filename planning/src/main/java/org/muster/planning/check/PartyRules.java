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
            report.broken(Breach.LEG_NOT_FLOWN, party.id(), party.id(), trip.leg().id());
        }
        if (!party.wishes().isEmpty() && !party.wishes().contains(trip.leg().to())) {
            report.broken(
                    Breach.OTHER_WISH,
                    party.id(),
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
                    Breach.PINNED_ELSEWHERE,
                    party.id(),
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
                        Breach.BEGINS_ELSEWHERE,
                        party.id(),
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
                        Breach.SETS_OUT_TOO_EARLY,
                        party.id(),
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
                    Breach.ENDS_ELSEWHERE,
                    party.id(),
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
                    Breach.AFTER_CUT_OFF,
                    trip.party().id(),
                    trip.party().id(),
                    trip.leg().from(),
                    there,
                    margin,
                    trip.leg().id(),
                    trip.leg().cutOff());
        }
    }
}
