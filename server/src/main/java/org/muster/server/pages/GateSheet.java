package org.muster.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Seating;
import org.muster.core.register.Household;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Photos;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.roll.LegLine;
import org.muster.formats.mrz.Correction;

/** The gate station: where it stands, for which leg, and who is before the operator. */
public record GateSheet(
        String gate,
        List<Leg> openLegs,
        Optional<Leg> leg,
        String typed,
        List<PeopleSheet.Row> candidates,
        Optional<Answer> answer,
        Papers passport,
        Sound sound,
        String holder,
        Optional<PassSeen> boarding) {

    /** A passport's lines that were just scanned and what they say; empty where none were. */
    public record Papers(
            String lines,
            Optional<TravelDocument> document,
            String nationality,
            List<Correction> corrections) {
        static final Papers NONE = new Papers("", Optional.empty(), "", List.of());

        public String number() {
            return document.map(TravelDocument::number).orElse("");
        }
    }

    /** What the station sounds like when the page comes. */
    public enum Sound {
        NONE,
        GOOD,
        ATTENTION,
        BAD
    }

    /** The step that Enter confirms. */
    public enum Step {
        CHECK_IN,
        IDENTIFY,
        BAND,
        BOARD,
        STANDBY,
        NONE
    }

    /** The person in front of the operator, their family and the obvious next step. */
    public record Answer(
            PersonId person,
            String name,
            String original,
            String born,
            String nationality,
            boolean verified,
            AccountState state,
            String band,
            String legLabel,
            List<Need> needs,
            Step step,
            boolean room,
            boolean aboardHere,
            Optional<org.muster.core.fact.HouseholdId> householdId,
            List<Companion> household,
            boolean photo) {
        /** Whether this node lacks the key to their name: the hub has it. */
        public boolean isUnread() {
            return name.equals(person.toString());
        }

        /** Who would board with them: everybody of the household who is ready. */
        public List<Companion> ready() {
            return household.stream().filter(Companion::ready).toList();
        }

        public List<Companion> missing() {
            return household.stream()
                    .filter(member -> !member.ready() && member.state().wantsToTravel())
                    .toList();
        }
    }

    /** A member of the household, the person themselves included. */
    public record Companion(
            PersonId person,
            String name,
            AccountState state,
            String band,
            Seating seating,
            boolean ready,
            boolean self) {}

    /** Facts tell of the person, and this node has no key to the name. */
    private static boolean isUnread(Person person) {
        return person.details().name().equals(PersonName.erased());
    }

    static Answer answer(View view, PersonId id, Optional<Leg> leg, LocalDate today) {
        Accounts accounts = new Accounts(view);
        Account account = accounts.get(id);
        Person person = Person.get(view, id);
        String band = Bands.findOf(view, id).map(Object::toString).orElse("");
        List<Companion> household =
                person
                        .household()
                        .map(shared -> Household.of(view, shared).members())
                        .orElse(List.of(id))
                        .stream()
                        .flatMap(member -> accounts.find(member).stream())
                        .map(member -> companion(view, member, today, member.person().equals(id)))
                        .toList();
        boolean room = leg.filter(found -> fits(found, household)).isPresent();
        return new Answer(
                id,
                isUnread(person) ? id.toString() : person.details().name().onLists(),
                person.details().name().original(),
                Births.text(person.details().born()),
                person.counted().map(Nationality::code).orElse(""),
                person.verified().isPresent(),
                account.state(),
                band,
                account.leg()
                        .flatMap(accounts::findLeg)
                        .map(found -> found.plan().label())
                        .orElse(""),
                Needs.of(view, id),
                step(view, account, band, leg, room),
                room,
                leg.map(Leg::id).equals(account.leg()) && leg.isPresent(),
                person.household(),
                household,
                Photos.find(view, id).isPresent());
    }

    private static boolean fits(Leg leg, List<Companion> household) {
        java.util.Map<PersonId, Seating> boarding = new java.util.LinkedHashMap<>();
        household.stream()
                .filter(Companion::ready)
                .forEach(member -> boarding.put(member.person(), member.seating()));
        return leg.exceededBy(boarding).isEmpty();
    }

    private static Step step(
            View view, Account account, String band, Optional<Leg> leg, boolean room) {
        AccountState state = account.state();
        if (state.isCarried() || state == AccountState.DEAD) {
            return Step.NONE;
        }
        if (state != AccountState.AT_CONTROL_CENTRE) {
            return Step.CHECK_IN;
        }
        if (view.history(account.person()).findLast(Identified.class).isEmpty()) {
            return Step.IDENTIFY;
        }
        if (band.isEmpty()) {
            return Step.BAND;
        }
        if (leg.filter(found -> found.state() instanceof LegState.Boarding).isEmpty()) {
            return Step.NONE;
        }
        return room ? Step.BOARD : Step.STANDBY;
    }

    private static Companion companion(View view, Account account, LocalDate today, boolean self) {
        Person person = Person.get(view, account.person());
        String band = Bands.findOf(view, account.person()).map(Object::toString).orElse("");
        return new Companion(
                account.person(),
                person.details().name().onLists(),
                account.state(),
                band,
                seating(view, person, today),
                account.state() == AccountState.AT_CONTROL_CENTRE && !band.isEmpty(),
                self);
    }

    /** A lap for whoever is surely under two, a stretcher for whoever needs one, else a seat. */
    static Seating seating(View view, Person person, LocalDate today) {
        if (Needs.of(view, person.id()).contains(Need.STRETCHER)) {
            return Seating.STRETCHER;
        }
        var age = person.details().born().ageOn(today);
        return age.isPresent() && age.getAsInt() < 2 ? Seating.LAP : Seating.SEAT;
    }

    /** Legs that people can still be put on, and the one chosen. */
    static List<Leg> openLegs(View view, List<LegLine> legs) {
        return legs.stream()
                .filter(leg -> leg.state() instanceof LegState.Open)
                .flatMap(leg -> Leg.find(view, leg.id()).stream())
                .toList();
    }

    static Optional<Leg> leg(View view, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Leg.find(view, LegId.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
