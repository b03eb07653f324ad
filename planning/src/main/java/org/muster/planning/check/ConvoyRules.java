package org.muster.planning.check;

import java.time.Instant;
import org.muster.planning.model.Road;
import org.muster.planning.model.Span;

/** C1 to C3: who sets out when, in what. */
record ConvoyRules(Matched plan, Report report) {

    /** Who sets out, with what is told of it. */
    private enum SettingOut {
        PARTY(Breach.PARTY_BEFORE_NOW, Breach.PARTY_ON_CLOSED_ROAD),
        CONVOY(Breach.CONVOY_BEFORE_NOW, Breach.CONVOY_ON_CLOSED_ROAD);

        private final Breach beforeNow;
        private final Breach onClosedRoad;

        SettingOut(Breach beforeNow, Breach onClosedRoad) {
            this.beforeNow = beforeNow;
            this.onClosedRoad = onClosedRoad;
        }
    }

    void check() {
        plan.drives().values().forEach(this::drive);
        for (Trip trip : plan.trips()) {
            trip.hops().forEach(hop -> hop(trip, hop));
        }
        Loads.convoys(plan)
                .forEach((id, it) -> LegRules.tell(Breach.CONVOY_FULL, id, it.over(), report));
    }

    private void drive(Drive drive) {
        String convoy = drive.convoy().id();
        if (drive.road().means() != Road.Means.CONVOY) {
            report.broken(Breach.ROAD_OF_OWN_MEANS, convoy, convoy, drive.road().id());
        }
        setsOut(SettingOut.CONVOY, convoy, drive.road(), drive.convoy().departs());
    }

    private void hop(Trip trip, Hop hop) {
        String party = trip.party().id();
        switch (hop.road().means()) {
            case OWN -> {
                hop.convoy().ifPresent(convoy -> ownMeans(party, hop, convoy));
                setsOut(SettingOut.PARTY, party, hop.road(), hop.departs());
            }
            case CONVOY -> inConvoy(party, hop);
        }
    }

    private void ownMeans(String party, Hop hop, String convoy) {
        report.broken(Breach.OWN_MEANS_IN_CONVOY, party, party, hop.road().id(), convoy);
    }

    private void inConvoy(String party, Hop hop) {
        if (hop.convoy().isEmpty()) {
            report.broken(Breach.NO_CONVOY_NAMED, party, party, hop.road().id(), hop.departs());
            return;
        }
        String name = hop.convoy().orElseThrow();
        Drive drive = plan.drives().get(name);
        if (drive == null) {
            report.broken(Breach.CONVOY_NOT_THERE, party, party, name);
        } else if (!drive.road().id().equals(hop.road().id())
                || !drive.convoy().departs().equals(hop.departs())) {
            report.broken(
                    Breach.CONVOY_ELSEWHERE,
                    party,
                    party,
                    hop.road().id(),
                    hop.departs(),
                    name,
                    drive.road().id(),
                    drive.convoy().departs());
        }
    }

    private void setsOut(SettingOut what, String id, Road road, Instant departs) {
        if (departs.isBefore(plan.problem().from())) {
            report.broken(what.beforeNow, id, id, departs, plan.problem().from());
        }
        for (Span closed : road.closed()) {
            if (closed.holds(departs)) {
                report.broken(
                        what.onClosedRoad, id, id, road.id(), departs, closed.from(), closed.to());
            }
        }
    }
}
