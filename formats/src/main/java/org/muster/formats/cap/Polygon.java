package org.muster.formats.cap;

import java.util.List;
import java.util.stream.Collectors;

/** A closed line around an area: at least four places, the last of which is the first. */
public record Polygon(List<Position> places) {

    private static final int FEWEST = 4;

    public Polygon {
        places = List.copyOf(places);
        if (places.size() < FEWEST) {
            throw new IllegalArgumentException("has fewer than four places");
        }
        if (!places.getFirst().isSame(places.getLast())) {
            throw new IllegalArgumentException("does not end where it begins");
        }
    }

    @Override
    public String toString() {
        return places.stream().map(Position::toString).collect(Collectors.joining(" "));
    }
}
