package org.muster.formats.cap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where an info holds: all of its polygons, circles and geocodes together.
 *
 * @param altitude in feet above mean sea level; the lowest when a ceiling is said
 */
public record AlertArea(
        String description,
        List<Polygon> polygons,
        List<Circle> circles,
        List<NamedValue> geocodes,
        Optional<BigDecimal> altitude,
        Optional<BigDecimal> ceiling) {

    public AlertArea {
        polygons = List.copyOf(polygons);
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
    }

    public static AlertArea of(String description, Circle circle, List<NamedValue> geocodes) {
        return new AlertArea(
                description,
                List.of(),
                List.of(circle),
                geocodes,
                Optional.empty(),
                Optional.empty());
    }
}
