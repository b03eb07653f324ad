package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.place.NamedPlaces;
import org.muster.core.place.Place;
import org.muster.core.place.Routed;

/** The places of an operation: what each is, and how many are on the way to it. */
public record PlacesSheet(List<Row> rows) {
    public PlacesSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One place.
     *
     * @param place empty where people are sent there and nobody said what it is
     * @param untold of those on the way to a place that is shut, how many had no word since
     */
    public record Row(String name, Optional<Place> place, int routed, long untold) {
        public boolean isShut() {
            return place.filter(one -> one.status().isShut()).isPresent();
        }
    }

    static PlacesSheet of(View view, OperationId operation) {
        List<Place> places = Place.listAll(view, operation);
        Stream<Row> named =
                NamedPlaces.list(view, operation).stream()
                        .filter(name ->
                                places.stream()
                                        .noneMatch(place -> Place.isSame(place.name(), name)))
                        .map(name -> row(view, name, Optional.empty()));
        return new PlacesSheet(
                Stream.concat(
                                places.stream()
                                        .map(place -> row(view, place.name(), Optional.of(place))),
                                named)
                        .toList());
    }

    private static Row row(View view, String name, Optional<Place> place) {
        Routed routed = Routed.of(view, name);
        long untold =
                place.filter(one -> one.status().isShut())
                        .map(one -> routed.countUntold(one.since()))
                        .orElse(0L);
        return new Row(name, place, routed.persons().size(), untold);
    }

    /** For fields that help with typing. */
    public List<String> names() {
        return rows.stream().map(Row::name).toList();
    }

    static List<String> names(View view, OperationId operation) {
        List<Place> places = Place.listAll(view, operation);
        return Stream.concat(
                        places.stream().map(Place::name),
                        NamedPlaces.list(view, operation).stream()
                                .filter(name ->
                                        places.stream()
                                                .noneMatch(
                                                        place -> Place.isSame(place.name(), name))))
                .toList();
    }
}
