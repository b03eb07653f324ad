package org.muster.core.arrival;

import static org.muster.core.arrival.ArrivalRefusal.NAMES_NOBODY;
import static org.muster.core.arrival.ArrivalRefusal.NOT_SEALED;
import static org.muster.core.arrival.ArrivalRefusal.NO_PARTNER;
import static org.muster.core.arrival.ArrivalRefusal.NO_SUCH_ROW;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.ArrivalCommand.DecidePartnerRow;
import org.muster.core.arrival.ArrivalCommand.PartnerRow;
import org.muster.core.arrival.ArrivalFact.PartnerListCompared;
import org.muster.core.arrival.ArrivalFact.PartnerRowCompared;
import org.muster.core.arrival.ArrivalFact.PartnerRowDecided;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.movement.Leg;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of partners' lists. */
final class PartnerListRules {
    private PartnerListRules() {}

    static Decision compare(View view, Leg leg, ComparePartnerList compare, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        List<PersonId> named =
                compare.rows().stream()
                        .flatMap(row -> row.match().persons().stream())
                        .distinct()
                        .toList();
        if (!named.isEmpty()) {
            reasons.addAll(RegisterRules.refuseUnknown(view, "rows", named));
        }
        PartnerList list = compare.list();
        if (list.partner().isBlank()) {
            reasons.add(Refusal.of(NO_PARTNER, "partner"));
        }
        if (leg.manifest().isEmpty()) {
            reasons.add(Refusal.of(NOT_SEALED, "leg", leg.plan().label()));
        }
        if (compare.rows().isEmpty()) {
            reasons.add(Refusal.of(NAMES_NOBODY, "rows", list.file(), list.partner()));
        }
        return Decision.of(reasons, () -> facts(leg, compare, context));
    }

    private static List<Fact> facts(Leg leg, ComparePartnerList compare, Context context) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new PartnerListCompared(leg.id(), compare.list()));
        for (PartnerRow row : compare.rows()) {
            Listing at = new Listing(compare.list().id(), row.sheet(), row.row());
            facts.add(
                    new PartnerRowCompared(
                            sealing(row.match(), context), leg.id(), at, row.words(), row.match()));
        }
        return facts;
    }

    /** A row about somebody known goes when they are erased; others have a key of their own. */
    private static PersonId sealing(PartnerMatch match, Context context) {
        return match.findPerson().orElseGet(context::newPerson);
    }

    static Decision decide(View view, Leg leg, DecidePartnerRow decide) {
        List<Refusal> reasons = new ArrayList<>();
        decide.person()
                .ifPresent(person ->
                        reasons.addAll(
                                RegisterRules.refuseUnknown(view, "person", List.of(person))));
        boolean there =
                view.history(leg.id()).stream()
                        .anyMatch(recorded ->
                                recorded.fact() instanceof PartnerRowCompared row
                                        && row.at().equals(decide.at()));
        if (!there) {
            reasons.add(Refusal.of(NO_SUCH_ROW, "at", leg.plan().label(), decide.at()));
        }
        return Decision.of(
                reasons,
                () -> List.of(new PartnerRowDecided(leg.id(), decide.at(), decide.person())));
    }
}
