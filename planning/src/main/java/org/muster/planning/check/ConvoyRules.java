package org.muster.planning.check;

import java.time.Instant;
import org.muster.planning.model.Road;
import org.muster.planning.model.Span;

/** C1 to C3: who sets out when, in what. */
record ConvoyRules(Matched plan, Report report) {

    void check() {
        plan.drives().values().forEach(this::drive);
        for (Trip trip : plan.trips()) {
            trip.hops().forEach(hop -> hop(trip, hop));
        }
        Loads.convoys(plan)
                .forEach((id, it) -> LegRules.tell(Rule.C3, "convoy", id, it.over(), report));
    }

    private void drive(Drive drive) {
        String convoy = drive.convoy().id();
        if (drive.road().means() != Road.Means.CONVOY) {
            report.broken(
                    Rule.C3,
                    convoy,
                    "convoy %s is on road %s, which people travel by their own means",
                    convoy,
                    drive.road().id());
        }
        setsOut("convoy", convoy, drive.road(), drive.convoy().departs());
    }

    private void hop(Trip trip, Hop hop) {
        String party = trip.party().id();
        switch (hop.road().means()) {
            case OWN -> {
                hop.convoy().ifPresent(convoy -> ownMeans(party, hop, convoy));
                setsOut("party", party, hop.road(), hop.departs());
            }
            case CONVOY -> inConvoy(party, hop);
        }
    }

    private void ownMeans(String party, Hop hop, String convoy) {
        report.broken(
                Rule.C1,
                party,
                "party %s travels road %s by its own means, and yet in convoy %s",
                party,
                hop.road().id(),
                convoy);
    }

    private void inConvoy(String party, Hop hop) {
        if (hop.convoy().isEmpty()) {
            report.broken(
                    Rule.C1,
                    party,
                    "party %s is to take road %s at %s in a convoy, and none is named",
                    party,
                    hop.road().id(),
                    hop.departs());
            return;
        }
        String name = hop.convoy().orElseThrow();
        Drive drive = plan.drives().get(name);
        if (drive == null) {
            report.broken(
                    Rule.C1, party, "party %s rides in convoy %s, which there is not", party, name);
        } else if (!drive.road().id().equals(hop.road().id())
                || !drive.convoy().departs().equals(hop.departs())) {
            report.broken(
                    Rule.C1,
                    party,
                    "party %s takes road %s at %s in convoy %s, which takes road %s at %s",
                    party,
                    hop.road().id(),
                    hop.departs(),
                    name,
                    drive.road().id(),
                    drive.convoy().departs());
        }
    }

    private void setsOut(String what, String id, Road road, Instant departs) {
        if (departs.isBefore(plan.problem().from())) {
            report.broken(
                    Rule.C2,
                    id,
                    "%s %s sets out at %s, before the plan's now %s",
                    what,
                    id,
                    departs,
                    plan.problem().from());
        }
        for (Span closed : road.closed()) {
            if (closed.holds(departs)) {
                report.broken(
                        Rule.C2,
                        id,
                        "%s %s sets out on road %s at %s, which is closed from %s to %s",
                        what,
                        id,
                        road.id(),
                        departs,
                        closed.from(),
                        closed.to());
            }
        }
    }
}
