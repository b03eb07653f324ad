package org.muster.planning.model;

import static org.muster.planning.model.Ids.quoted;

import java.util.List;

/** What is wrong with places and the roads between them. */
final class PlaceCheck {
    private final Problem problem;
    private final Known known;
    private final Ranges ranges;

    PlaceCheck(Problem problem, Known known) {
        this.problem = problem;
        this.known = known;
        this.ranges = known.ranges;
    }

    void check() {
        Where places = Where.ROOT.field("places");
        for (int i = 0; i < problem.places().size(); i++) {
            checkPlace(places.at(i), problem.places().get(i));
        }
        Where roads = Where.ROOT.field("roads");
        for (int i = 0; i < problem.roads().size(); i++) {
            checkRoad(roads.at(i), problem.roads().get(i));
        }
    }

    private void checkPlace(Where where, Place place) {
        switch (place) {
            case Place.Town _ -> {}
            case Place.RallyPoint rally -> {
                ranges.hours(where.field("open"), rally.open());
                ranges.whole(where.field("room"), rally.room(), 0, Ranges.MOST);
            }
            case Place.Terminal terminal -> checkTerminal(where, terminal);
            case Place.Haven haven -> {
                ranges.whole(where.field("perDay"), haven.perDay(), 0, Ranges.MOST);
                ranges.lasting(where.field("turnaround"), haven.turnaround());
            }
        }
    }

    private void checkTerminal(Where where, Place.Terminal terminal) {
        ranges.hours(where.field("open"), terminal.open());
        ranges.whole(where.field("room"), terminal.room(), 0, Ranges.MOST);
        ranges.whole(where.field("perHour"), terminal.perHour(), 0, Ranges.MOST);
        ranges.whole(where.field("parking"), terminal.parking(), 0, Ranges.MOST);
        ranges.whole(where.field("runway"), terminal.runway(), 1, Ranges.MOST);
        ranges.whole(where.field("fuel"), terminal.fuel());
    }

    private void checkRoad(Where where, Road road) {
        known.places.mustHave(where.field("from"), road.from());
        known.places.mustHave(where.field("to"), road.to());
        if (road.from().equals(road.to())) {
            known.faults.add(
                    where.field("to"),
                    quoted(road.to()),
                    "a road leads to another place than it comes from",
                    "correct one of the two, or leave the road out");
        }
        notHaven(where.field("from"), road.from(), "nobody leaves a haven by road");
        notHaven(where.field("to"), road.to(), "people come to a haven by a leg");
        ranges.longerThanNothing(where.field("travel"), road.travel());
        ranges.whole(where.field("perHour"), road.perHour(), 0, Ranges.MOST_VEHICLES);
        known.escorts.mustHave(where.field("escorts"), road.escorts());
        if (road.means() == Road.Means.OWN) {
            checkOwn(where, road);
        }
        for (int i = 0; i < road.closed().size(); i++) {
            ranges.span(where.field("closed").at(i), road.closed().get(i));
        }
        checkRisks(where.field("risks"), road.risks());
    }

    private void checkOwn(Where where, Road road) {
        String rule = "it is about convoys, and people travel here by their own means";
        String wayOut = "leave it out, or set means to CONVOY";
        road.escorts()
                .ifPresent(pool ->
                        known.faults.add(where.field("escorts"), quoted(pool), rule, wayOut));
        road.perHour()
                .ifPresent(many ->
                        known.faults.add(
                                where.field("perHour"), String.valueOf(many), rule, wayOut));
    }

    private void checkRisks(Where where, List<Road.Risk> risks) {
        for (int i = 0; i < risks.size(); i++) {
            ranges.span(where.at(i), risks.get(i).span());
            ranges.weight(where.at(i).field("weight"), risks.get(i).weight());
        }
    }

    private void notHaven(Where where, String place, String rule) {
        if (known.findPlace(place).orElse(null) instanceof Place.Haven) {
            known.faults.add(where, quoted(place), rule, "name a town, rally point or terminal");
        }
    }
}
