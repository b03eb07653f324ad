package org.muster.planning.simulate;

/**
 * What people wait for.
 *
 * @param where the place, road, pool or station
 */
public record Resource(Kind kind, String where) {
    /** The kinds of things that are short. */
    public enum Kind {
        /** Nothing that is short: the plan has them wait here for a call, a convoy or a leg. */
        PLAN,
        /** A seat in a convoy's vehicles. */
        VEHICLES,
        /** An escort for the convoy. */
        ESCORT,
        /** A road that is closed or full. */
        ROAD,
        /** Room at a rally point or terminal. */
        ROOM,
        /** That a rally point opens. */
        OPENING,
        /** A lane of a station of a gate. */
        GATE,
        /** The aircraft of their leg, which is late. */
        AIRCRAFT,
        /** A seat on another leg, since theirs left without them or did not fly. */
        SEAT
    }
}
