package org.muster.core.register;

import static org.muster.core.register.RegisterRefusal.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.core.register.RegisterCommand.RecordContact;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterCommand.TakePhoto;
import org.muster.core.register.RegisterCommand.WithdrawDeath;
import org.muster.core.register.RegisterCommand.WithdrawPhoto;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.RegisterFact.DeathRecorded;
import org.muster.core.register.RegisterFact.DeathWithdrawn;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.HouseholdLeft;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterFact.PhotoTaken;
import org.muster.core.register.RegisterFact.PhotoWithdrawn;
import org.muster.core.register.RegisterFact.PresenceRecorded;

/** Decides what becomes of commands about persons. */
public final class RegisterRules {
    private RegisterRules() {}

    public static Decision decide(View view, RegisterCommand command, Context context) {
        return switch (command) {
            case RegisterPersons register -> register(register, context);
            case CorrectDetails correct -> correct(view, correct, context);
            case RecordPresence record -> presence(view, record, context);
            case RecordContact contact -> contact(view, contact, context);
            case JoinHousehold join -> join(view, join, context);
            case LeaveHousehold leave -> leave(view, leave);
            case RecordDeath death -> death(view, death);
            case WithdrawDeath withdraw -> withdraw(view, withdraw);
            case TakePhoto take ->
                    Decision.of(
                            refuseUnknown(view, "person", List.of(take.person())),
                            () -> List.of(new PhotoTaken(take.person(), take.photo())));
            case WithdrawPhoto withdraw -> withdraw(view, withdraw);
        };
    }

    /**
     * A refusal for each person that nobody has registered, and one when the list is empty. Other
     * areas ask this too.
     */
    public static List<Refusal> refuseUnknown(
            View view, String field, Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return new ArrayList<>(List.of(Refusal.of(NOBODY, field)));
        }
        List<Refusal> reasons = new ArrayList<>();
        for (PersonId person : persons) {
            if (Person.find(view, person).isEmpty()) {
                reasons.add(Refusal.of(NO_SUCH_PERSON, field, person));
            }
        }
        return reasons;
    }

    private static Decision register(RegisterPersons register, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (register.persons().isEmpty()) {
            reasons.add(Refusal.of(NOBODY, "persons"));
        }
        register.persons().forEach(person -> refuseFutureBirth(reasons, person.details(), context));
        return Decision.of(reasons, () -> facts(register, context));
    }

    private static List<Fact> facts(RegisterPersons register, Context context) {
        List<Fact> facts = new ArrayList<>();
        for (NewPerson person : register.persons()) {
            PersonId id = context.newPerson();
            facts.add(new PersonRegistered(id, register.source(), person.details()));
            if (person.presence() != Presence.UNKNOWN) {
                facts.add(
                        new PresenceRecorded(
                                id, person.presence(), context.now(), register.source()));
            }
        }
        return facts;
    }

    private static Decision correct(View view, CorrectDetails correct, Context context) {
        List<Refusal> reasons = refuseUnknown(view, "person", List.of(correct.person()));
        refuseFutureBirth(reasons, correct.details(), context);
        if (correct.reason().text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", "A correction"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new DetailsCorrected(
                                        correct.person(),
                                        correct.details(),
                                        correct.dropped(),
                                        correct.reason())));
    }

    private static Decision presence(View view, RecordPresence record, Context context) {
        List<Refusal> reasons = refuseUnknown(view, "persons", record.persons());
        refuseFuture(reasons, "observed", record.observed(), context);
        return Decision.of(
                reasons,
                () ->
                        List.copyOf(
                                record.persons().stream()
                                        .map(person ->
                                                new PresenceRecorded(
                                                        person,
                                                        record.presence(),
                                                        record.observed(),
                                                        record.source()))
                                        .toList()));
    }

    private static Decision contact(View view, RecordContact contact, Context context) {
        List<Refusal> reasons = refuseUnknown(view, "person", List.of(contact.person()));
        refuseFuture(reasons, "at", contact.at(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ContactAttempted(
                                        contact.person(),
                                        contact.channel(),
                                        contact.outcome(),
                                        contact.at(),
                                        contact.note())));
    }

    private static Decision join(View view, JoinHousehold join, Context context) {
        List<Refusal> reasons = refuseUnknown(view, "persons", join.persons());
        return Decision.of(
                reasons,
                () -> {
                    HouseholdId household = context.newHousehold();
                    return List.copyOf(
                            join.persons().stream()
                                    .distinct()
                                    .map(person -> new HouseholdJoined(person, household))
                                    .toList());
                });
    }

    private static Decision leave(View view, LeaveHousehold leave) {
        List<Refusal> reasons = refuseUnknown(view, "person", List.of(leave.person()));
        if (reasons.isEmpty()
                && !Household.of(view, leave.household()).members().contains(leave.person())) {
            reasons.add(
                    Refusal.of(NOT_IN_HOUSEHOLD, "household", leave.person(), leave.household()));
        }
        if (leave.reason().text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", "Leaving a household"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new HouseholdLeft(
                                        leave.person(), leave.household(), leave.reason())));
    }

    private static Decision death(View view, RecordDeath death) {
        List<Refusal> reasons = refuseUnknown(view, "person", List.of(death.person()));
        if (reasons.isEmpty() && Person.get(view, death.person()).dead()) {
            reasons.add(Refusal.of(ALREADY_DEAD, "person", death.person()));
        }
        return Decision.of(
                reasons,
                () -> List.of(new DeathRecorded(death.person(), death.source(), death.note())));
    }

    private static Decision withdraw(View view, WithdrawDeath withdraw) {
        List<Refusal> reasons = refuseUnknown(view, "person", List.of(withdraw.person()));
        if (reasons.isEmpty() && !Person.get(view, withdraw.person()).dead()) {
            reasons.add(Refusal.of(NOT_DEAD, "person", withdraw.person()));
        }
        return Decision.of(
                reasons, () -> List.of(new DeathWithdrawn(withdraw.person(), withdraw.reason())));
    }

    private static Decision withdraw(View view, WithdrawPhoto withdraw) {
        List<Refusal> reasons = refuseUnknown(view, "person", List.of(withdraw.person()));
        if (reasons.isEmpty() && Photos.find(view, withdraw.person()).isEmpty()) {
            reasons.add(Refusal.of(NO_PHOTO, "person", withdraw.person()));
        }
        if (withdraw.reason().text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "note", "Withdrawing a photo"));
        }
        return Decision.of(
                reasons, () -> List.of(new PhotoWithdrawn(withdraw.person(), withdraw.reason())));
    }

    private static void refuseFuture(
            List<Refusal> reasons, String field, Instant at, Context context) {
        if (at.isAfter(context.now())) {
            reasons.add(Refusal.of(IN_THE_FUTURE, field, field, at));
        }
    }

    /** A refusal when somebody would be born after this year. The public form asks this too. */
    public static void refuseFutureBirth(List<Refusal> reasons, Details details, Context context) {
        int today = context.now().atZone(ZoneOffset.UTC).getYear();
        if (details.born().year().orElse(0) > today) {
            reasons.add(Refusal.of(BORN_IN_THE_FUTURE, "born", details.born()));
        }
    }
}
