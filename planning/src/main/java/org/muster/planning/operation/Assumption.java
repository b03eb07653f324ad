package org.muster.planning.operation;

import java.util.List;

/**
 * What the operation does not say, and what was done instead.
 *
 * @param about the legs, places or vehicles that it is about, as people call them
 * @param people how many people it concerns; 0 where it concerns no certain ones
 */
public record Assumption(Kind kind, List<String> about, int people) {
    public Assumption {
        about = List.copyOf(about);
    }

    /** The sorts of it; those of the first group leave something out of the plan. */
    public enum Kind {
        /** A leg whose seats nobody entered is left out, with those promised a seat on it. */
        SEATS_UNKNOWN,
        /** A leg that should have left already is left out, with those promised a seat on it. */
        OVERDUE,
        /** Parties are left out: they were promised a leg that is left out itself. */
        PROMISED_ELSEWHERE,
        /** People at a control centre who asked for nothing are in no party. */
        WITHOUT_REQUEST,
        /** Somebody is in two requests and is planned with the first. */
        IN_TWO_REQUESTS,
        /** A road that leads to where it begins, or to or from a haven, is left out. */
        ROAD_LEFT_OUT,
        /** Nobody recorded where people are: they are taken to be in the operation's town. */
        PLACES_UNKNOWN,
        /** Where people are said to be is no place of the ground; they are taken as above. */
        PLACES_ELSEWHERE,
        /** No road leads to a terminal: the way there is taken to need no time and no vehicle. */
        NO_ROAD,
        /** How many stretchers a leg takes is not known, and does not limit. */
        STRETCHERS_UNKNOWN,
        /** Nothing is known of wheelchairs on any leg; they do not limit. */
        WHEELCHAIRS_UNKNOWN,
        NO_GATE_RATE,
        NO_PARKING,
        NO_HOURS,
        NO_LEAD,
        NO_INTAKE,
        /** How much fuel an airport has: it is taken to be enough. */
        NO_FUEL,
        /** How much fuel a vehicle takes where an airport's is short: none is counted. */
        NO_BURN,
        /** When a road is risky: it is taken to be as safe as waiting. */
        NO_RISKS,
        /** How long the way of legs is: they are taken to arrive as they depart. */
        NO_ROUTE,
        /** Nothing is known of a vehicle: its legs do not limit each other. */
        NO_CARRIER,
        /** A leg is taken to be cleared. */
        NO_CLEARANCE,
        NO_DEADLINE,
        /** Every leg leaves after the deadline, and is planned all the same. */
        DEADLINE_PASSED,
        NO_THREAT;

        /** Whether somebody or something is not in the plan because of it. */
        public boolean leavesOut() {
            return compareTo(PLACES_UNKNOWN) < 0;
        }
    }

    static Assumption of(Kind kind) {
        return new Assumption(kind, List.of(), 0);
    }
}
