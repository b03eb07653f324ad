package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentReport;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.place.Place;
import org.muster.core.place.Position;
import org.muster.core.post.Post;
import org.muster.core.post.StatusSaid;

/**
 * What has a place on the map, as a table; the drawing is made from its rows. What nobody has said
 * the position of is there too, and not drawn.
 *
 * @param spots places, open incidents, and posts of which the place is known
 * @param legs that were not cancelled
 */
public record MapSheet(List<Spot> spots, List<Way> legs) {
    public MapSheet {
        spots = List.copyOf(spots);
        legs = List.copyOf(legs);
    }

    /** What a spot is, for its sign. */
    public enum Sign {
        PLACE,
        SHUT,
        INCIDENT,
        POST
    }

    /**
     * One place, incident or post.
     *
     * @param what kind and state, in the reader's words
     * @param since when it is so; empty where nobody said what it does
     * @param link its page, inside the operation
     */
    public record Spot(
            Sign sign,
            String name,
            String what,
            Optional<Instant> since,
            Optional<Position> at,
            String link) {}

    /**
     * One leg, from place to place.
     *
     * @param moving whether it is under way now
     */
    public record Way(Leg leg, boolean moving, Optional<Position> from, Optional<Position> to) {
        public boolean isDrawn() {
            return from.isPresent() && to.isPresent();
        }
    }

    static MapSheet of(Visit visit) {
        View view = visit.view();
        List<Place> places = Place.listAll(view, visit.frame().operation().id());
        List<Spot> spots = new ArrayList<>();
        places.forEach(place -> spots.add(spot(visit, place)));
        if (visit.frame().mayOpen("incidents")) {
            Incident.listAll(view).stream()
                    .filter(Incident::isOpen)
                    .forEach(incident -> spots.add(spot(visit, incident, places)));
        }
        Post.listAll(view).stream()
                .filter(post -> !post.plan().place().isEmpty())
                .forEach(post -> spots.add(spot(visit, post, places)));
        List<Way> legs =
                Leg.listAll(view).stream()
                        .filter(leg -> !(leg.state() instanceof LegState.Cancelled))
                        .map(leg -> way(leg, places))
                        .toList();
        return new MapSheet(spots, legs);
    }

    private static Spot spot(Visit visit, Place place) {
        Frame frame = visit.frame();
        return new Spot(
                place.status().isShut() ? Sign.SHUT : Sign.PLACE,
                place.name(),
                frame.word(place.kind()) + ", " + frame.word(place.status()),
                Optional.of(place.since()),
                place.position(),
                "places/one?name=" + Frame.encode(place.name()));
    }

    /** A post is where its place is. */
    private static Spot spot(Visit visit, Post post, List<Place> places) {
        Frame frame = visit.frame();
        String status =
                post.findStatus()
                        .map(known -> frame.word(known))
                        .orElseGet(() -> frame.word("post.status.unknown"));
        return new Spot(
                Sign.POST,
                post.plan().name(),
                frame.word(post.plan().kind()) + ", " + status,
                post.said().map(StatusSaid::since),
                find(places, post.plan().place()),
                "posts/" + post.id());
    }

    /** An incident at a place that is known is where the place is. */
    private static Spot spot(Visit visit, Incident incident, List<Place> places) {
        IncidentReport told = incident.best().told();
        Frame frame = visit.frame();
        String name = told.place().isEmpty() ? frame.word("place.unknown") : told.place();
        return new Spot(
                Sign.INCIDENT,
                name,
                frame.word(told.kind()) + ", " + frame.word(incident.gravest()),
                Optional.of(incident.began()),
                told.position().or(() -> find(places, told.place())),
                "incidents/" + incident.id());
    }

    private static Way way(Leg leg, List<Place> places) {
        return new Way(
                leg,
                leg.state() instanceof LegState.Departed,
                find(places, leg.plan().from()),
                find(places, leg.plan().to()));
    }

    private static Optional<Position> find(List<Place> places, String name) {
        return places.stream()
                .filter(place -> Place.isSame(place.name(), name))
                .findFirst()
                .flatMap(Place::position);
    }

    /** How many are in the table and not on the map, for nobody has said where they are. */
    public long countUnplaced() {
        return spots.stream().filter(spot -> spot.at().isEmpty()).count()
                + legs.stream().filter(leg -> !leg.isDrawn()).count();
    }
}
