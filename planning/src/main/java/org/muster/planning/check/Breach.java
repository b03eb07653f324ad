package org.muster.planning.check;

import java.util.List;
import java.util.Locale;

/** The ways in which the rules can be broken, each with what is told of it in English. */
public enum Breach {
    PARTY_NOT_THERE(Rule.P1, "the problem has no party %s of the booking on leg %s"),
    LEG_NOT_THERE(Rule.P1, "the problem has no leg %2$s of the booking of party %1$s"),
    BOOKED_TWICE(Rule.P1, "party %s has another booking, on leg %s"),
    LEG_NOT_FLOWN(Rule.P2, "party %s is on leg %s, which does not fly"),
    OTHER_WISH(Rule.P2, "party %s wishes to go to %s, and its leg %s goes to %s"),
    PINNED_ELSEWHERE(Rule.P3, "party %s is pinned to leg %s and is on leg %s"),
    WAY_NOT_THERE(Rule.P4, "the problem has no road %s for party %s"),
    BEGINS_ELSEWHERE(Rule.P4, "party %s is at %s and is to take road %s, which begins at %s"),
    SETS_OUT_TOO_EARLY(Rule.P4, "party %s can set out from %s at %s, and is to do so at %s"),
    ENDS_ELSEWHERE(Rule.P4, "the way of party %s ends at %s, and its leg %s leaves from %s"),
    AFTER_CUT_OFF(
            Rule.P5,
            "party %s is at %s at %s, with the margin of %s after the cut-off of leg %s at %s"),
    FLIGHT_NOT_THERE(Rule.L1, "the problem has no leg %s to fly"),
    FLIGHT_TWICE(Rule.L1, "leg %s is twice among the flights"),
    FIT_BESIDE_ROOM(Rule.L1, "leg %s has its own room, and yet the fit %s"),
    FIT_NOT_THERE(Rule.L1, "leg %s has no room of its own, and its carrier %s has no fit %s"),
    MUST_FLY(Rule.L1, "leg %s flies in any case, and is not among the flights"),
    CABIN_FULL(Rule.L2, "leg %s has room for %d %s and holds %d"),
    LEG_BEFORE_NOW(Rule.L3, "leg %s departs at %s, before the plan's now %s"),
    TERMINAL_CLOSED(Rule.L3, "leg %s departs at %s, when %s is closed"),
    CARRIER_NOT_THERE(
            Rule.L3, "leg %s needs carrier %s on the ground at %s, and it is there from %s on"),
    RUNWAY_TOO_SHORT(Rule.L4, "on leg %s carrier %s needs a runway of %d m and %s has %d m"),
    WAY_TOO_LONG(Rule.L4, "on leg %s carrier %s is to fly %d km to %s and can fly %d km"),
    CARRIER_BUSY(Rule.L5, "carrier %s is back from leg %s at %s, and leg %s needs it at %s"),
    CARRIER_REFITTED(
            Rule.L5,
            "carrier %s is back from leg %s and fitted anew at %s, and leg %s needs it at %s"),
    CREWS_TOO_LONG(
            Rule.L6,
            "the crews of carrier %s may be on the way for %s in 24 hours, and are for %s from %s on"),
    PARKING_FULL(Rule.L7, "%s has parking for %d, and %d stand there between %s and %s"),
    FUEL_SHORT(Rule.L8, "%s has %d litres of fuel, and its flights take %.1f"),
    INTAKE_PASSED(Rule.L9, "%s takes in %d people a day, and %d arrive on %s"),
    INTAKE_WOULD_PASS(Rule.L9, "%s takes in %d people a day, and %d would arrive on %s"),
    OWN_MEANS_IN_CONVOY(Rule.C1, "party %s travels road %s by its own means, and yet in convoy %s"),
    NO_CONVOY_NAMED(Rule.C1, "party %s is to take road %s at %s in a convoy, and none is named"),
    CONVOY_NOT_THERE(Rule.C1, "party %s rides in convoy %s, which there is not"),
    CONVOY_ELSEWHERE(
            Rule.C1, "party %s takes road %s at %s in convoy %s, which takes road %s at %s"),
    PARTY_BEFORE_NOW(Rule.C2, "party %s sets out at %s, before the plan's now %s"),
    CONVOY_BEFORE_NOW(Rule.C2, "convoy %s sets out at %s, before the plan's now %s"),
    PARTY_ON_CLOSED_ROAD(
            Rule.C2, "party %s sets out on road %s at %s, which is closed from %s to %s"),
    CONVOY_ON_CLOSED_ROAD(
            Rule.C2, "convoy %s sets out on road %s at %s, which is closed from %s to %s"),
    ROAD_NOT_THERE(Rule.C3, "the problem has no road %s for convoy %s"),
    CONVOY_TWICE(Rule.C3, "there are two convoys %s"),
    FLEET_NOT_THERE(
            Rule.C3, "convoy %s has %d vehicles of fleet %s: none, or it does not serve road %s"),
    ROAD_OF_OWN_MEANS(Rule.C3, "convoy %s is on road %s, which people travel by their own means"),
    CONVOY_FULL(Rule.C3, "convoy %s has room for %d %s and holds %d"),
    VEHICLES_BEFORE_NOW(
            Rule.C4,
            "vehicles of fleet %s would leave for convoy %s at %s, before the plan's now %s"),
    VEHICLES_SHORT(Rule.C4, "fleet %s has %d vehicles, and %d are busy between %s and %s"),
    DRIVERS_TOO_LONG(
            Rule.C5, "the drivers of fleet %s may drive %s a day together, and drive %s on %s"),
    FLEET_FUEL_SHORT(Rule.C6, "fleet %s has %d litres of fuel, and its trips burn %.1f"),
    TEAMS_NOT_ASKED(
            Rule.C7, "convoy %s has %d teams of escorts, and road %s names no pool of them"),
    TEAMS_TOO_FEW(
            Rule.C7, "convoy %s of %d vehicles has %d teams of escorts, each of which protects %d"),
    TEAMS_SHORT(Rule.C7, "%s has %d teams, and %d are needed between %s and %s"),
    ROAD_FULL(Rule.C8, "road %s takes %d vehicles an hour, and %d set out between %s and %s"),
    LEAVES_CLOSED(Rule.R1, "party %s leaves %s at %s, when it is closed"),
    COMES_TO_CLOSED(Rule.R1, "party %s comes to %s at %s, when it is closed"),
    POINT_FULL(Rule.R2, "%s has room for %d people, and %d are there between %s and %s"),
    HALL_FULL(Rule.R3, "%s has room for %d people, and %d are there between %s and %s"),
    GATE_TOO_SLOW(
            Rule.G1,
            "the gate of %s, %d people an hour, cannot pass %d of the people by the cut-off at %s");

    private final Rule rule;
    private final String pattern;

    Breach(Rule rule, String pattern) {
        this.rule = rule;
        this.pattern = pattern;
    }

    public Rule rule() {
        return rule;
    }

    /** How many values its sentence tells. */
    public int count() {
        return pattern.split("%", -1).length - 1;
    }

    String say(List<Object> values) {
        return String.format(Locale.ROOT, pattern, values.toArray());
    }
}
