package org.muster.server.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.movement.Leg;
import org.muster.core.station.Minors;
import org.muster.core.station.Progress;
import org.muster.core.station.Station;
import org.muster.core.station.StationPlan;

/**
 * One station of a gate: what it does, who is before it with their family, and who was just sent
 * on.
 */
public record StationSheet(
        StationPlan plan,
        Station station,
        Optional<Leg> leg,
        String typed,
        List<PeopleSheet.Row> candidates,
        Optional<GateSheet.Answer> answer,
        List<Member> family,
        Optional<WalkIn> walkIn,
        GateSheet.Papers papers,
        Optional<PassSeen> boarding,
        List<Member> done,
        List<Awaited> awaited) {

    /** Somebody on the list of the leg whom the boarding station has not seen yet. */
    public record Awaited(PersonId person, String name, String band) {}

    /**
     * Somebody before the station.
     *
     * @param here whether this station can do something with them now
     * @param next where they go after it, if somewhere
     * @param held whether a station holds them
     */
    public record Member(
            PersonId person,
            String name,
            AccountState state,
            String band,
            boolean self,
            boolean minor,
            boolean here,
            boolean through,
            Optional<Station> next,
            Optional<Station> held) {}

    /** Whom this station can send on now. */
    public List<Member> ready() {
        return family.stream().filter(Member::here).toList();
    }

    public boolean hasMinor() {
        return family.stream().anyMatch(Member::minor);
    }

    /** The station after this one. */
    public Optional<Station> next() {
        int at = plan.stations().indexOf(station);
        return at + 1 < plan.stations().size()
                ? Optional.of(plan.stations().get(at + 1))
                : Optional.empty();
    }

    /** By name; at other stations nobody is awaited. */
    static List<Awaited> awaited(View view, Station station, Optional<Leg> leg) {
        if (station != Station.BOARDING || leg.isEmpty()) {
            return List.of();
        }
        return leg.get().aboard().keySet().stream()
                .filter(person -> !Progress.of(view, person).isThrough(station))
                .map(person ->
                        new Awaited(
                                person,
                                Names.of(view, person),
                                Bands.findOf(view, person).map(Object::toString).orElse("")))
                .sorted(Comparator.comparing(Awaited::name))
                .toList();
    }

    static List<Member> family(
            View view, GateSheet.Answer answer, StationPlan plan, Station station, LocalDate day) {
        return answer.household().stream()
                .map(one -> member(view, one, plan, station, day))
                .toList();
    }

    private static Member member(
            View view, GateSheet.Companion one, StationPlan plan, Station station, LocalDate day) {
        Progress progress = Progress.of(view, one.person());
        boolean through = isThrough(progress, one, station);
        return new Member(
                one.person(),
                one.name(),
                one.state(),
                one.band(),
                one.self(),
                Minors.isMinor(view, one.person(), day),
                !through && isHere(progress, one, plan, station),
                through,
                progress.findNext(),
                progress.findHeld().map(held -> held.station()));
    }

    /** Of somebody who is not inside, what was said on an earlier day counts no more. */
    private static boolean isThrough(Progress progress, GateSheet.Companion one, Station station) {
        return (one.state() == AccountState.AT_CONTROL_CENTRE || one.state().isCarried())
                && progress.isThrough(station);
    }

    private static boolean isHere(
            Progress progress, GateSheet.Companion one, StationPlan plan, Station station) {
        boolean heldElsewhere =
                progress.findHeld().filter(held -> held.station() != station).isPresent();
        if (heldElsewhere) {
            return false;
        }
        if (station == Station.BOARDING) {
            return one.state() == AccountState.MANIFESTED;
        }
        if (plan.isFirst(station)) {
            return !one.state().isCarried() && one.state() != AccountState.DEAD;
        }
        return one.state() == AccountState.AT_CONTROL_CENTRE
                && plan.before(station).stream().allMatch(progress::isThrough);
    }
}
