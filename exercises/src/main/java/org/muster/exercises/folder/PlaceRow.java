package org.muster.exercises.folder;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.Position;

/**
 * One row of {@code places.csv}.
 *
 * @param open from when people are told to come; empty where nobody was
 */
public record PlaceRow(
        int line,
        String name,
        PlaceKind kind,
        Optional<Position> position,
        Optional<Instant> open,
        String source) {}
