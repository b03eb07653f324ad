package org.muster.server.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muster.core.arrival.ArrivalCommand.PartnerRow;
import org.muster.core.arrival.Differing;
import org.muster.core.arrival.PartnerMatch;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.movement.Leg;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.identity.link.Arrivals;
import org.muster.identity.link.Humans;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Learned;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Partners;
import org.muster.identity.link.Verdict;
import org.muster.ledger.desk.Desk;

/**
 * Holds the rows of a partner's list against those aboard a leg, of whom nearly all should be on
 * it; and whoever is none of them against everybody known, who may have been put on another leg.
 */
final class PartnerComparison {
    /** Of each row nearly all have one on the other list, and few stand on one list twice. */
    private static final Partners TWO_LISTS_OF_THE_SAME = new Partners(0.01, 0.9, 1, 1);

    private static final int MOST_IN_DOUBT = 5;

    private final Desk desk;
    private final View view;
    private final Leg leg;
    private final KnownPeople everybody;

    PartnerComparison(Desk desk, Leg leg, KnownPeople everybody) {
        this.desk = desk;
        this.view = desk.view();
        this.leg = leg;
        this.everybody = everybody;
    }

    List<PartnerRow> of(ReadList list) {
        List<Listed> rows =
                list.rows().stream()
                        .map(row -> ListedRows.of(at(list, row), list.plan().source(), row.words()))
                        .toList();
        Map<String, PartnerMatch> matches = matches(rows);
        return list.rows().stream()
                .map(row ->
                        new PartnerRow(
                                row.sheet(),
                                row.row(),
                                row.words().details(),
                                matches.getOrDefault(
                                        at(list, row).toString(), PartnerMatch.NOBODY)))
                .toList();
    }

    private static Listing at(ReadList list, ReadList.Row row) {
        return new Listing(list.id(), row.sheet(), row.row());
    }

    /** By row; those that are nobody known are missing. */
    private Map<String, PartnerMatch> matches(List<Listed> rows) {
        Map<String, PartnerMatch> matches = new HashMap<>();
        List<Listed> others = new ArrayList<>();
        Map<String, Verdict> aboard = hold(aboard(), rows).byRow();
        for (Listed row : rows) {
            Optional<PartnerMatch> match =
                    Optional.ofNullable(aboard.get(row.id())).flatMap(PartnerComparison::match);
            match.ifPresentOrElse(one -> matches.put(row.id(), one), () -> others.add(row));
        }
        settleByName(matches, rows);
        if (!others.isEmpty()) {
            everybody
                    .ask(known -> hold(known, others))
                    .verdicts()
                    .forEach(verdict -> {
                        // who might be somebody who is not aboard is no question of this leg
                        if (verdict instanceof Verdict.SameAs same) {
                            matches.put(
                                    same.row(), PartnerMatch.found(new PersonId(same.person())));
                        }
                    });
        }
        return matches;
    }

    /**
     * Lists of names alone leave everybody in doubt. Where one row and one person aboard have the
     * same name, nothing says otherwise and nobody else may be meant, nobody needs to decide.
     */
    private void settleByName(Map<String, PartnerMatch> matches, List<Listed> rows) {
        Map<PersonId, Integer> meant = new HashMap<>();
        matches.values()
                .forEach(match ->
                        match.persons().forEach(person -> meant.merge(person, 1, Integer::sum)));
        for (Listed row : rows) {
            PartnerMatch match = matches.getOrDefault(row.id(), PartnerMatch.NOBODY);
            if (match.isDoubt() && match.persons().size() == 1) {
                PersonId person = match.persons().getFirst();
                if (meant.getOrDefault(person, 0) == 1 && isWrittenAlike(person, row)) {
                    matches.put(row.id(), PartnerMatch.found(person));
                }
            }
        }
    }

    private boolean isWrittenAlike(PersonId person, Listed row) {
        Details theirs =
                new Details(
                        row.name().orElseThrow(),
                        row.birth(),
                        row.sex(),
                        List.copyOf(row.nationalities()),
                        row.documents(),
                        List.of());
        return Person.find(view, person)
                .filter(ours -> Differing.between(ours.details(), theirs).isEmpty())
                .isPresent();
    }

    private static Arrivals hold(KnownPersons known, List<Listed> rows) {
        return known.hold(rows, Humans.SILENT, LinkProgress.SILENT);
    }

    private KnownPersons aboard() {
        Learned kept = KeptWeights.now(view, desk.operation());
        KnownPersons aboard =
                new KnownPersons(
                        LinkSettings.USUAL, new Learned(kept.weights(), TWO_LISTS_OF_THE_SAME));
        for (PersonId person : leg.aboard().keySet()) {
            ListedRows.of(view, person).forEach(row -> aboard.add(row, person.value()));
        }
        return aboard;
    }

    private static Optional<PartnerMatch> match(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SameAs same ->
                    Optional.of(PartnerMatch.found(new PersonId(same.person())));
            case Verdict.Doubt doubt -> {
                List<PersonId> persons =
                        doubt.candidates().stream()
                                .map(Verdict.Candidate::person)
                                .filter(OptionalLong::isPresent)
                                .map(person -> new PersonId(person.getAsLong()))
                                .distinct()
                                .limit(MOST_IN_DOUBT)
                                .toList();
                yield persons.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PartnerMatch.doubt(persons));
            }
            case Verdict.Newcomer newcomer -> Optional.empty();
        };
    }
}
