package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.planning.check.Measure;
import org.muster.planning.check.Rule;

/** Something that keeps a party from a leg, with the numbers, and what would take it away. */
public sealed interface Reason extends Told {

    /** Any one of these takes this reason away; none: nothing that can be changed does. */
    List<Change> changes();

    /** It must go on the leg that it was told. */
    record Pinned(String party, String told) implements Reason {
        @Override
        public String sentence() {
            return Told.say("party %s must go on leg %s, which it was told", values());
        }

        @Override
        public List<Object> values() {
            return List.of(party, told);
        }

        @Override
        public List<Change> changes() {
            return List.of(new PartyChange.Unpin(party));
        }
    }

    /** The leg goes where it does not wish to go. */
    record NotWished(String party, String haven, List<String> wishes) implements Reason {
        public NotWished {
            wishes = List.copyOf(wishes);
        }

        @Override
        public String sentence() {
            return Told.say("party %s wishes to go to %3$s, and this leg goes to %2$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(party, haven, String.join(", ", wishes));
        }

        @Override
        public List<Change> changes() {
            return List.of(new PartyChange.Wish(party, haven));
        }
    }

    /**
     * The leg does not fly.
     *
     * @param breaks the rule that it would break beside the others; empty: it could fly
     * @param subject what breaks it: the leg, its carrier, its terminal or its haven
     * @param sentenceOfRule what the checker says of that; empty text where it could fly
     */
    record NotFlown(String leg, Optional<Rule> breaks, String subject, String sentenceOfRule)
            implements Reason {
        @Override
        public String sentence() {
            return breaks.isEmpty()
                    ? "leg %s does not fly, though it could".formatted(leg)
                    : "leg %s cannot fly beside the others: %s".formatted(leg, sentenceOfRule);
        }

        @Override
        public String key() {
            return breaks.map(rule -> "reason.cannotFly." + rule).orElse("reason.notFlown");
        }

        @Override
        public List<Object> values() {
            return List.of(leg, subject);
        }

        @Override
        public List<Change> changes() {
            return breaks.isEmpty() ? List.of(new AirChange.Fly(leg)) : List.of();
        }
    }

    /** No road leads there. */
    record NoWay(String place, String terminal) implements Reason {
        @Override
        public String sentence() {
            return Told.say("no road that is ever open leads from %s to %s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(place, terminal);
        }

        @Override
        public List<Change> changes() {
            return List.of();
        }
    }

    /**
     * It is ready too late for the leg, even by the shortest way.
     *
     * @param there when it can be there at the earliest, margin included
     * @param lead how long before departure the cut-off is
     * @param earlier how much earlier it would have to be ready
     */
    record NotReady(
            String party,
            String leg,
            Instant ready,
            Instant there,
            Instant cutOff,
            Duration lead,
            Duration earlier)
            implements Reason {
        @Override
        public String sentence() {
            return Told.say(
                    "party %s is ready at %3$s and can be there at %4$s at the earliest, and the"
                            + " cut-off of leg %2$s is at %5$s",
                    values());
        }

        @Override
        public List<Object> values() {
            return List.of(party, leg, ready, there, cutOff);
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            changes.add(new PartyChange.Ready(party, earlier));
            changes.addAll(later(leg, lead, cutOff, there));
            return changes;
        }
    }

    /**
     * The leg's cut-off passes before anybody could come from there.
     *
     * @param there when who sets out now can be there at the earliest, margin included
     * @param lead how long before departure the cut-off is
     */
    record CutOffPassed(String place, String leg, Instant there, Instant cutOff, Duration lead)
            implements Reason {
        @Override
        public String sentence() {
            return Told.say(
                    "nobody who is at %s now can be there before %3$s, and the cut-off of leg %2$s"
                            + " is at %4$s",
                    values());
        }

        @Override
        public List<Object> values() {
            return List.of(place, leg, there, cutOff);
        }

        @Override
        public List<Change> changes() {
            return later(leg, lead, cutOff, there);
        }
    }

    /** A cut-off cannot be later than the departure. */
    private static List<Change> later(String leg, Duration lead, Instant cutOff, Instant there) {
        Duration late = Duration.between(cutOff, there);
        return late.compareTo(lead) > 0 ? List.of() : List.of(new AirChange.CutOff(leg, late));
    }

    /**
     * The leg is full.
     *
     * @param used what is taken without the party
     * @param higher how much of it by classes before the party's
     * @param same how much of it by the party's class
     */
    record Full(
            String leg, Measure measure, long room, long used, long needs, long higher, long same)
            implements Reason {
        @Override
        public String sentence() {
            return Told.say(
                    "leg %s has %4$d of %3$d %2$s taken, %6$d by higher classes and %7$d by the"
                            + " same, and %5$d are needed",
                    List.of(leg, measure.word(), room, used, needs, higher, same));
        }

        @Override
        public List<Object> values() {
            return List.of(leg, measure, room, used, needs, higher, same);
        }

        @Override
        public List<Change> changes() {
            return List.of(new AirChange.LegRoom(leg, measure, used + needs - room));
        }
    }

    /**
     * No convoy of the plan takes it there in time.
     *
     * @param from when it could set out on the road at the earliest
     * @param to when it must set out at the latest
     * @param driving how many convoys set out in that time, all of them too full
     * @param possible when one more could set out; empty: never
     * @param shortages what one more lacks, at the time at which it lacks least
     */
    record NoConvoy(
            String road,
            Instant from,
            Instant to,
            int driving,
            Optional<Instant> possible,
            List<Shortage> shortages)
            implements Reason {
        public NoConvoy {
            shortages = List.copyOf(shortages);
        }

        @Override
        public String key() {
            String key = driving == 0 ? "reason.noConvoy" : "reason.convoysFull";
            return possible.isPresent() ? key + "Yet" : key;
        }

        @Override
        public String sentence() {
            String one =
                    Told.say(
                            driving == 0
                                    ? "no convoy sets out on road %1$s between %2$s and %3$s"
                                    : "%4$d convoys set out on road %1$s between %2$s and %3$s, and"
                                            + " none has room",
                            values());
            return possible.isPresent()
                    ? one + "; one more could at " + possible.orElseThrow()
                    : one + "; one more cannot: " + lacks();
        }

        private String lacks() {
            return String.join(", ", shortages.stream().map(Shortage::sentence).toList());
        }

        @Override
        public List<Object> values() {
            return possible.isPresent()
                    ? List.of(road, from, to, driving, possible.orElseThrow())
                    : List.of(road, from, to, driving);
        }

        @Override
        public List<Told> parts() {
            return List.copyOf(shortages());
        }

        @Override
        public List<Change> changes() {
            return possible.isPresent()
                    ? List.of(new GroundChange.OneMoreConvoy(road, possible.orElseThrow()))
                    : shortages.stream().map(Shortage::change).flatMap(Optional::stream).toList();
        }
    }

    /** The gate could not pass everybody in time. */
    record GateTooSlow(String terminal, int perHour, int needed, long late, Instant cutOff)
            implements Reason {
        @Override
        public String sentence() {
            return Told.say(
                    "the gate of %s passes %d people an hour and would need %d: otherwise %d are"
                            + " late for the cut-off at %s",
                    values());
        }

        @Override
        public List<Object> values() {
            return List.of(terminal, perHour, needed, late, cutOff);
        }

        @Override
        public List<Change> changes() {
            return List.of(new PlaceChange.GateRate(terminal, needed - perHour));
        }
    }

    /** A place on the way is full. */
    record PlaceFull(String place, int room, long people, Instant from, Instant to)
            implements Reason {
        @Override
        public String sentence() {
            return Told.say(
                    "%s has room for %d, and would hold %d people between %s and %s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(place, room, people, from, to);
        }

        @Override
        public List<Change> changes() {
            return List.of(new PlaceChange.PlaceRoom(place, people - room));
        }
    }

    /** The haven takes in no more on that day. */
    record IntakeFull(String haven, LocalDate day, long perDay, long used, long needs)
            implements Reason {
        @Override
        public String sentence() {
            return Told.say(
                    "%s takes in %3$d people a day, on %2$s it has %4$d, and %5$d are needed",
                    values());
        }

        @Override
        public List<Object> values() {
            return List.of(haven, day, perDay, used, needs);
        }

        @Override
        public List<Change> changes() {
            return List.of(new PlaceChange.Intake(haven, used + needs - perDay));
        }
    }
}
