package org.muster.core.station;

import static org.muster.core.station.StationRefusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Band;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateRefusal;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterRules;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.NeedsRecorded;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationFact.FormKeyed;
import org.muster.core.station.StationFact.FormNoted;

/** What a paper form becomes: persons, their household, their bands; each form once. */
final class FormRules {
    /** The version of the words above the signature. */
    private static final String CONSENT = "paper-form-1";

    private FormRules() {}

    static Decision key(View view, KeyForm key, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        findKeyed(view, key)
                .ifPresent(before ->
                        reasons.add(
                                Refusal.of(
                                        FORM_KEYED,
                                        "form",
                                        key.form(),
                                        before.stamp().instant(),
                                        before.by())));
        if (key.lines().isEmpty()) {
            reasons.add(Refusal.of(FORM_EMPTY, "family-1"));
        }
        if (key.at().isAfter(context.now())) {
            reasons.add(Refusal.of(IN_THE_FUTURE, "at", key.at()));
        }
        StationRules.refuseBlank(reasons, "gate", key.gate());
        key.rest()
                .continues()
                .filter(first -> view.history(first).findLast(FormKeyed.class).isEmpty())
                .ifPresent(
                        first -> reasons.add(Refusal.of(FIRST_SHEET_MISSING, "continues", first)));
        refuseLines(reasons, view, key, context);
        return Decision.of(reasons, () -> facts(view, key, context));
    }

    private static Optional<Recorded> findKeyed(View view, KeyForm key) {
        return view.history(key.form()).stream()
                .filter(each -> each.fact() instanceof FormKeyed)
                .findFirst();
    }

    private static void refuseLines(
            List<Refusal> reasons, View view, KeyForm key, Context context) {
        Set<Band> bands = new HashSet<>();
        int number = 0;
        for (FormLine line : key.lines()) {
            number++;
            String field = "band-" + number;
            line.known()
                    .ifPresent(known ->
                            reasons.addAll(
                                    RegisterRules.refuseUnknown(view, "known", List.of(known))));
            RegisterRules.refuseFutureBirth(reasons, line.details(), context);
            if (line.band().isPresent()) {
                Band band = line.band().get();
                if (!bands.add(band)) {
                    reasons.add(Refusal.of(TWICE_ON_FORM, field, band));
                }
                // nobody has a reference yet who is new, so whoever wears it is somebody else
                Bands.findOther(view, band, line.known().orElse(new PersonId(0)))
                        .ifPresent(other ->
                                reasons.add(
                                        Refusal.of(GateRefusal.BAND_TAKEN, field, band, other)));
            }
        }
    }

    private static List<Fact> facts(View view, KeyForm key, Context context) {
        List<Fact> facts = new ArrayList<>();
        List<PersonId> persons = new ArrayList<>();
        Source source = new Source(Source.Kind.FORM, key.form().toString());
        for (FormLine line : key.lines()) {
            List<ContactPoint> contacts = persons.isEmpty() ? key.rest().contacts() : List.of();
            PersonId person = line.known().map(view::one).orElseGet(context::newPerson);
            persons.add(person);
            facts.addAll(who(view, person, line, contacts, source));
            line.band().ifPresent(band -> facts.add(new Banded(person, band)));
            if (!line.needs().isEmpty()) {
                facts.add(new NeedsRecorded(person, line.needs()));
            }
        }
        facts.addAll(household(view, key, persons, context));
        facts.addAll(request(view, key, persons, source, context));
        if (key.rest().hasNotes()) {
            facts.add(
                    new FormNoted(
                            persons.getFirst(),
                            key.form(),
                            key.rest().relative(),
                            key.rest().staying(),
                            key.rest().clerk()));
        }
        facts.addFirst(new FormKeyed(key.form(), key.gate().strip(), key.at(), persons));
        return facts;
    }

    /** Of somebody known the register says who they are; how to reach them may be new. */
    private static List<Fact> who(
            View view, PersonId person, FormLine line, List<ContactPoint> contacts, Source source) {
        if (line.known().isEmpty()) {
            return List.of(
                    new PersonRegistered(person, source, line.details().withContacts(contacts)));
        }
        Details known = Person.get(view, person).details();
        Details more = known.withContacts(contacts);
        return more.contacts().equals(known.contacts())
                ? List.of()
                : List.of(new DetailsCorrected(person, more, new Note(source.reference())));
    }

    /** Who is on one form travels together, and with those on the sheet that it continues. */
    private static List<Fact> household(
            View view, KeyForm key, List<PersonId> persons, Context context) {
        List<PersonId> together = new ArrayList<>(firstSheet(view, key));
        Optional<HouseholdId> theirs =
                together.stream()
                        .flatMap(person -> Person.get(view, person).household().stream())
                        .findFirst();
        if (theirs.isPresent()) {
            together.clear();
        }
        together.addAll(persons);
        if (together.size() < 2 && theirs.isEmpty()) {
            return List.of();
        }
        HouseholdId household = theirs.orElseGet(context::newHousehold);
        return List.copyOf(
                together.stream()
                        .distinct()
                        .map(person -> new HouseholdJoined(person, household))
                        .toList());
    }

    private static List<PersonId> firstSheet(View view, KeyForm key) {
        return key.rest()
                .continues()
                .flatMap(first -> view.history(first).findLast(FormKeyed.class))
                .map(FormKeyed::persons)
                .orElse(List.of());
    }

    /** They asked on paper: those who had not asked before, and are not on their way already. */
    private static List<Fact> request(
            View view, KeyForm key, List<PersonId> persons, Source source, Context context) {
        if (!key.rest().consent()) {
            return List.of();
        }
        Accounts accounts = new Accounts(view);
        List<PartyMember> party = new ArrayList<>();
        for (int row = 0; row < persons.size(); row++) {
            PersonId person = persons.get(row);
            boolean carried =
                    accounts.find(person)
                            .filter(account -> account.state().isCarried())
                            .isPresent();
            if (!carried && Request.listOpen(view, person).isEmpty()) {
                party.add(new PartyMember(person, key.lines().get(row).needs()));
            }
        }
        return party.isEmpty()
                ? List.of()
                : List.of(
                        new RequestMade(
                                context.newRequest(),
                                party.getFirst().person(),
                                party,
                                new Consent(CONSENT, key.at(), Consent.Way.IN_PERSON),
                                source,
                                Note.NONE));
    }
}
