package org.muster.core.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.fact.CameLater;
import org.muster.core.movement.Capacities;

/**
 * Something that planners know of the ground and no other fact tells. Each has a name of its own
 * among its kind; what is empty is not known, and then it does not limit.
 */
public sealed interface Ground {
    String name();

    /** The parts of what is known of the ground; the first three have no name. */
    enum Part {
        DEADLINE,
        MARGIN,
        THREAT,
        RALLY_POINT,
        TERMINAL,
        HAVEN,
        ROAD,
        FLEET,
        ESCORTS,
        CARRIER,
        ROUTE,
        CLEARANCE
    }

    /** Which part it belongs to. */
    default Part part() {
        return switch (this) {
            case RallyPoint one -> Part.RALLY_POINT;
            case Terminal one -> Part.TERMINAL;
            case Haven one -> Part.HAVEN;
            case Road one -> Part.ROAD;
            case Fleet one -> Part.FLEET;
            case Escorts one -> Part.ESCORTS;
            case Carrier one -> Part.CARRIER;
            case Route one -> Part.ROUTE;
            case Clearance one -> Part.CLEARANCE;
        };
    }

    /** Where people gather; {@code open} empty: always. */
    record RallyPoint(String name, List<Hours> open, OptionalInt room) implements Ground {
        public RallyPoint {
            open = List.copyOf(open);
        }
    }

    /**
     * An airport or a port, called as legs call where they leave from.
     *
     * @param perHour how many people its gate processes in an hour
     * @param parking how many aircraft or ships may be on the ground at once
     * @param runway in metres
     * @param fuel in litres
     * @param lead how long before departure people must have passed the gate
     */
    record Terminal(
            String name,
            List<Hours> open,
            OptionalInt room,
            OptionalInt perHour,
            OptionalInt parking,
            OptionalInt runway,
            OptionalInt fuel,
            Optional<Duration> lead)
            implements Ground {
        public Terminal {
            open = List.copyOf(open);
        }
    }

    /** Where people are safe; {@code perDay} is how many it takes in on one day of UTC. */
    record Haven(String name, OptionalInt perDay, Optional<Duration> turnaround)
            implements Ground {}

    /**
     * A way on the ground, in this direction only.
     *
     * @param convoy whether people go by vehicles of a fleet; otherwise by their own means
     * @param perHour how many vehicles may set out in an hour
     * @param escorts the teams that go along; empty text: none are needed
     * @param risks when being on it exposes people more than waiting does
     * @param escorted when the teams go along; empty: always
     */
    record Road(
            String name,
            String from,
            String to,
            Duration travel,
            boolean convoy,
            OptionalInt perHour,
            String escorts,
            List<Hours> closed,
            @CameLater List<Risk> risks,
            @CameLater List<Hours> escorted)
            implements Ground {
        public Road {
            closed = List.copyOf(closed);
            risks = List.copyOf(risks);
            escorted = List.copyOf(escorted);
        }

        /** One of whose risks nobody said anything. */
        public Road(
                String name,
                String from,
                String to,
                Duration travel,
                boolean convoy,
                OptionalInt perHour,
                String escorts,
                List<Hours> closed) {
            this(name, from, to, travel, convoy, perHour, escorts, closed, List.of(), List.of());
        }
    }

    /** An hour on a road weighs so much then, beside the threat everywhere. */
    record Risk(Hours when, BigDecimal weight) {}

    /**
     * Vehicles of one kind.
     *
     * @param room what each takes
     * @param driving how long a driver may be on the way in one day of UTC
     * @param roads the roads that it drives
     * @param approach from its base to where each of them begins
     * @param back from where each of them ends to its base
     * @param fuel what it has for all its trips, in litres
     * @param litresPerHour what a vehicle burns in an hour on the way
     */
    record Fleet(
            String name,
            int vehicles,
            Capacities room,
            Optional<Duration> driving,
            List<String> roads,
            Duration approach,
            Duration back,
            OptionalInt fuel,
            OptionalInt litresPerHour)
            implements Ground {
        public Fleet {
            roads = List.copyOf(roads);
        }

        /** One of whose fuel nobody said anything. */
        public Fleet(
                String name,
                int vehicles,
                Capacities room,
                Optional<Duration> driving,
                List<String> roads,
                Duration approach,
                Duration back) {
            this(
                    name,
                    vehicles,
                    room,
                    driving,
                    roads,
                    approach,
                    back,
                    OptionalInt.empty(),
                    OptionalInt.empty());
        }
    }

    /** Teams that protect convoys, each so many vehicles. */
    record Escorts(String name, int teams, int vehicles, Duration back) implements Ground {}

    /**
     * An aircraft or a ship, called as legs call their vehicle: what several of its legs share.
     *
     * @param duty how long its crews may be on the way in any 24 hours
     * @param cabins the ways in which it can be fitted; empty: only as its legs say
     * @param refit how long it takes from one cabin to another, and from being asked to being ready
     * @param litresPerHour what it takes up at a terminal for an hour on the way
     */
    record Carrier(
            String name,
            Optional<Instant> from,
            Optional<Duration> ground,
            OptionalInt range,
            OptionalInt runway,
            Optional<Duration> duty,
            @CameLater List<Cabin> cabins,
            Optional<Duration> refit,
            OptionalInt litresPerHour)
            implements Ground {
        public Carrier {
            cabins = List.copyOf(cabins);
        }

        /** One of whose cabins and fuel nobody said anything. */
        public Carrier(
                String name,
                Optional<Instant> from,
                Optional<Duration> ground,
                OptionalInt range,
                OptionalInt runway,
                Optional<Duration> duty) {
            this(
                    name,
                    from,
                    ground,
                    range,
                    runway,
                    duty,
                    List.of(),
                    Optional.empty(),
                    OptionalInt.empty());
        }
    }

    /** One way to fit an aircraft: all seats, or stretchers in place of some. */
    record Cabin(String name, int seats, int stretchers) {}

    /**
     * How likely a leg may go: diplomatic clearance, slots, weather.
     *
     * @param name what the leg is called
     * @param percent the chance, from 1 to 100
     */
    record Clearance(String name, int percent) implements Ground {}

    /**
     * The way of legs from a terminal to a haven.
     *
     * @param back until the carrier stands at a terminal again; empty: as long as there
     * @param distance in kilometres
     */
    record Route(
            String name,
            String from,
            String to,
            Duration travel,
            Optional<Duration> back,
            OptionalInt distance)
            implements Ground {}

    /** From a time on an hour in the country weighs so much; before the first it weighs 1. */
    record Threat(Instant from, BigDecimal weight) {}
}
