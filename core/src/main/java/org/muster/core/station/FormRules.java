package org.muster.core.station;

import static org.muster.core.station.StationRefusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterRules;
import org.muster.core.register.Source;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationFact.FormKeyed;

/** What a paper form becomes: persons, their household, their bands; each form once. */
final class FormRules {
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
            PersonId person = line.known().map(view::one).orElseGet(context::newPerson);
            persons.add(person);
            if (line.known().isEmpty()) {
                facts.add(new PersonRegistered(person, source, line.details()));
            }
            line.band().ifPresent(band -> facts.add(new Banded(person, band)));
        }
        if (persons.size() > 1) {
            HouseholdId household = context.newHousehold();
            persons.forEach(person -> facts.add(new HouseholdJoined(person, household)));
        }
        facts.addFirst(new FormKeyed(key.form(), key.gate().strip(), key.at(), persons));
        return facts;
    }
}
