package org.muster.core.sitrep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.demarche.Demarche;
import org.muster.core.fact.Fingerprint;
import org.muster.core.fact.ListId;
import org.muster.core.incident.Incident;
import org.muster.core.movement.LegState;
import org.muster.core.operation.Phase;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceStatus;
import org.muster.core.roll.LegLine;
import org.muster.core.tally.Count;
import org.muster.core.tally.Difference;
import org.muster.core.tally.Tally;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.Tripwire;

/**
 * What a sitrep tells of its time without anybody writing it: how things stand at its end, and how
 * that differs from its beginning.
 *
 * @param before the phase at the beginning
 * @param legs those that changed, and those that leave within a day
 * @param incidents those that are open, and those that ended
 * @param demarches those that wait for an answer, and those that got one
 * @param places those that became something else
 * @param tripwires those that were reached, and those that wait for a decision
 * @param alarms what the crisis room is alarmed of, as far as there is any
 */
public record Drawn(
        SitrepSpan span,
        Phase before,
        Phase phase,
        List<Total> totals,
        List<OfState> states,
        List<OfLeg> legs,
        Turnover requests,
        Turnover messages,
        Turnover enquiries,
        List<OfList> lists,
        List<OfIncident> incidents,
        List<OfDemarche> demarches,
        List<OfPlace> places,
        List<OfTripwire> tripwires,
        List<Alarm> alarms) {

    public Drawn {
        totals = List.copyOf(totals);
        states = List.copyOf(states);
        legs = List.copyOf(legs);
        lists = List.copyOf(lists);
        incidents = List.copyOf(incidents);
        demarches = List.copyOf(demarches);
        places = List.copyOf(places);
        tripwires = List.copyOf(tripwires);
        alarms = List.copyOf(alarms);
    }

    /** A total as it was told last, and as it is counted now. */
    public record Total(Tally before, Tally now) {
        public Difference difference() {
            return Difference.between(before, now);
        }
    }

    /**
     * How many are in a state, and which legs made the difference; what no leg explains is not in
     * {@code byLeg}.
     */
    public record OfState(AccountState state, int before, int now, List<Count> byLeg) {
        public OfState {
            byLeg = List.copyOf(byLeg);
        }
    }

    /**
     * One leg.
     *
     * @param before how far it was; empty while it was not known
     * @param aboardBefore how many were aboard
     * @param promised how many have a seat on it and are not aboard
     */
    public record OfLeg(
            LegLine leg,
            Optional<LegState> before,
            int aboardBefore,
            int promisedBefore,
            int promised) {

        /** Whether it came to be as far as it is. */
        public boolean moved() {
            return before.filter(state -> state.word().equals(leg.state().word())).isEmpty();
        }
    }

    /**
     * How much came and was done.
     *
     * @param untaken those of the open ones on which nobody works
     * @param oldest since when the oldest open one waits
     */
    public record Turnover(int open, int came, int done, int untaken, Optional<Instant> oldest) {}

    /** A list that was taken in. */
    public record OfList(ListId list, String name, int created, int updated, int leftOut) {}

    /**
     * An incident.
     *
     * @param fresh whether it was first told in this time
     * @param told how many reports came in it
     */
    public record OfIncident(Incident incident, boolean fresh, int told) {}

    public record OfDemarche(Demarche demarche, boolean fresh, boolean overdue) {}

    /** A place, and what it was before; empty while nobody had said so. */
    public record OfPlace(Place place, Optional<PlaceStatus> before) {}

    /** A tripwire, and when it was reached in this time. */
    public record OfTripwire(Tripwire tripwire, List<Firing> reached) {
        public OfTripwire {
            reached = List.copyOf(reached);
        }
    }

    /** How many there are of something that alarms: persons where it is about people. */
    public record Alarm(SitrepAlarm what, long count) {}

    public int persons() {
        return states.stream().mapToInt(OfState::now).sum();
    }

    public int personsBefore() {
        return states.stream().mapToInt(OfState::before).sum();
    }

    /**
     * Over all of it, as numbers and names of facts: whoever reads it in another language, or on a
     * node that cannot read the words, has the same.
     */
    public TextSeal seal() {
        Fingerprint print = new Fingerprint().add("drawn").add(before).add(phase);
        totals.forEach(one -> addTotal(print, one));
        states.forEach(one -> {
            print.add(one.state().name()).add(one.before()).add(one.now());
            addCounts(print, one.byLeg());
        });
        print.add("legs");
        legs.forEach(one -> addLeg(print, one));
        List.of(requests, messages, enquiries).forEach(one -> addTurnover(print, one));
        lists.forEach(one ->
                print.add(one.list()).add(one.created()).add(one.updated()).add(one.leftOut()));
        print.add("situation");
        incidents.forEach(one -> addIncident(print, one));
        demarches.forEach(one -> addDemarche(print, one));
        places.forEach(one -> print.add(one.place().said().id()));
        tripwires.forEach(one -> {
            print.add(one.tripwire().id()).add(one.tripwire().asks());
            one.reached().forEach(firing -> print.add(firing.at()));
        });
        alarms.forEach(one -> print.add(one.what().name()).add(one.count()));
        return new TextSeal(print.toHex());
    }

    private static void addTotal(Fingerprint print, Total total) {
        print.add(total.now().rule().name())
                .add(total.before().total())
                .add(total.now().total())
                .add(total.now().facts().size());
        addCounts(print, total.now().byLeg());
        addCounts(print, total.now().byNationality());
        addCounts(print, total.difference().byLeg());
    }

    private static void addCounts(Fingerprint print, List<Count> counts) {
        print.add(counts.size());
        counts.forEach(count -> print.add(count.key()).add(count.persons()));
    }

    private static void addLeg(Fingerprint print, OfLeg one) {
        print.add(one.leg().id())
                .add(one.leg().state().word())
                .add(one.before().map(LegState::word).orElse(""))
                .add(one.leg().plan().departs())
                .add(one.aboardBefore())
                .add(one.leg().load().souls())
                .add(one.promisedBefore())
                .add(one.promised());
        one.leg().missing().without().forEach(kind -> print.add(kind.name()));
    }

    private static void addTurnover(Fingerprint print, Turnover one) {
        print.add(one.open()).add(one.came()).add(one.done()).add(one.untaken());
        one.oldest().ifPresentOrElse(print::add, () -> print.add(""));
    }

    private static void addIncident(Fingerprint print, OfIncident one) {
        print.add(one.incident().id()).add(one.incident().isOpen()).add(one.fresh());
        one.incident().reports().forEach(report -> print.add(report.recorded().id()));
    }

    private static void addDemarche(Fingerprint print, OfDemarche one) {
        print.add(one.demarche().id()).add(one.overdue());
        one.demarche()
                .findAnswer()
                .ifPresent(answer -> print.add(answer.at()).add(answer.fulfilled().name()));
    }
}
