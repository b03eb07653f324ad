package org.muster.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.movement.LegPlan;

/**
 * An alternative that somebody wants.
 *
 * @param changes what would be otherwise, one after another; none for the operation as it is
 * @param seconds how long its search may take; a minute where nobody says
 */
public record PlanOrder(String name, Optional<List<Change>> changes, OptionalInt seconds) {

    /** What is changed. */
    public enum Kind {
        /** A {@code leg} leaves at another time: {@code departs}. */
        MOVE,
        /** A {@code leg} has so many {@code seats}. */
        RESIZE,
        /** A {@code leg} does not go. */
        CANCEL,
        /** A leg more: its {@code plan}, and a {@code key} by which later changes name it. */
        ADD,
        /** A {@code rallyPoint} closes now. */
        CLOSE,
        /** So many {@code people} come unasked. */
        WALK_INS
    }

    /** One change; which fields it has is said by its kind. */
    public record Change(
            Kind kind,
            Optional<String> leg,
            Optional<Instant> departs,
            OptionalInt seats,
            Optional<String> key,
            Optional<LegPlan> plan,
            Optional<String> rallyPoint,
            OptionalInt people) {}
}
