package org.muster.planning.model;

import static org.muster.planning.model.Ids.quoted;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * What is wrong with parties; the same entry of a file is told once, however many it stands for.
 */
final class PartyCheck {
    private static final Pattern STATE = Pattern.compile("[A-Z]{2,3}");

    private final Problem problem;
    private final Known known;
    private final IntUnaryOperator entries;
    private final Ranges ranges;

    PartyCheck(Problem problem, Known known, IntUnaryOperator entries) {
        this.problem = problem;
        this.known = known;
        this.entries = entries;
        this.ranges = known.ranges;
    }

    void check() {
        Where parties = Where.ROOT.field("parties");
        int before = -1;
        for (int i = 0; i < problem.parties().size(); i++) {
            int entry = entries.applyAsInt(i);
            if (entry != before) {
                checkParty(parties.at(entry), problem.parties().get(i));
            }
            before = entry;
        }
    }

    private void checkParty(Where where, Party party) {
        checkLoad(where.field("load"), party.load());
        known.priorities.mustHave(where.field("priority"), party.priority());
        known.places.mustHave(where.field("place"), party.place());
        if (known.findPlace(party.place()).orElse(null) instanceof Place.Haven) {
            known.faults.add(
                    where.field("place"),
                    quoted(party.place()),
                    "whoever is at a haven is out already",
                    "leave the party out, or say where it is");
        }
        ranges.time(where.field("ready"), party.ready());
        party.chance().ifPresent(chance -> ranges.chance(where.field("chance"), chance));
        checkWishes(where.field("wishes"), party);
        checkNationals(where.field("nationals"), party);
        known.legs.mustHave(where.field("told"), party.told());
        if (party.pinned() && party.told().isEmpty()) {
            known.faults.add(
                    where.field("pinned"),
                    "true",
                    "nothing tells to which leg it is pinned",
                    "add told, or leave pinned out");
        }
    }

    private void checkLoad(Where where, Load load) {
        ranges.whole(where.field("seats"), load.seats(), 0, Ranges.MOST_IN_PARTY);
        ranges.whole(where.field("laps"), load.laps(), 0, Ranges.MOST_IN_PARTY);
        ranges.whole(where.field("stretchers"), load.stretchers(), 0, Ranges.MOST_IN_PARTY);
        if (load.seats() == 0 && load.laps() == 0 && load.stretchers() == 0) {
            known.faults.add(
                    where, "nobody", "a party is not empty", "say how many seats it needs");
        } else if (load.laps() > load.seats() + load.stretchers()) {
            known.faults.add(
                    where.field("laps"),
                    String.valueOf(load.laps()),
                    "there are more infants than people whose lap they could have",
                    "give some of them a seat");
        }
        if (load.wheelchairs() > load.seats()) {
            known.faults.add(
                    where.field("wheelchairs"),
                    String.valueOf(load.wheelchairs()),
                    "somebody in a wheelchair has a seat too, and there are " + load.seats(),
                    "count them among the seats");
        }
    }

    private void checkWishes(Where where, Party party) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < party.wishes().size(); i++) {
            String wish = party.wishes().get(i);
            known.places.mustHave(where.at(i), wish);
            if (known.findPlace(wish)
                    .filter(place -> !(place instanceof Place.Haven))
                    .isPresent()) {
                known.faults.add(
                        where.at(i), quoted(wish), "it is not a haven", "name havens only");
            }
            if (!seen.add(wish)) {
                known.faults.add(
                        where.at(i), quoted(wish), "it is named before", "name each haven once");
            }
        }
    }

    private void checkNationals(Where where, Party party) {
        for (Map.Entry<String, Integer> state : party.nationals().entrySet()) {
            if (!STATE.matcher(state.getKey()).matches()) {
                known.faults.add(
                        where.field(state.getKey()),
                        String.valueOf(state.getValue()),
                        "a state is named by its ISO 3166 code",
                        "write two or three capitals, as NER");
            }
            ranges.whole(where.field(state.getKey()), state.getValue(), 1, party.souls());
        }
    }
}
