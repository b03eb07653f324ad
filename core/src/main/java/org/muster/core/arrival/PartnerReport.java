package org.muster.core.arrival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.arrival.ArrivalFact.PartnerListCompared;
import org.muster.core.arrival.ArrivalFact.PartnerRowCompared;
import org.muster.core.arrival.ArrivalFact.PartnerRowDecided;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.movement.Leg;
import org.muster.core.register.Details;
import org.muster.core.register.Person;

/**
 * What a partner's list and ours say of each other, name by name: everybody of either list is in it
 * once, so that {@code both + doubts + onlyOurs} are the souls on the manifest, as corrected by
 * then. A row that names somebody a second time is told apart.
 *
 * @param compared the fact of it: who, when, which list, under which seal
 * @param latest whether it is the last list of that partner
 * @param both on both lists
 * @param twice rows that name somebody once more
 * @param doubts for a person to decide
 * @param onlyTheirs on the partner's list alone; perhaps known, and not aboard
 * @param onlyOurs on the manifest alone
 */
public record PartnerReport(
        Recorded compared,
        boolean latest,
        List<Line> both,
        List<Line> twice,
        List<Line> doubts,
        List<Line> onlyTheirs,
        List<PersonId> onlyOurs) {

    /**
     * One row of the partner's list.
     *
     * @param persons whom it is about, or may be about
     * @param differing what is written otherwise than we have it
     * @param decided the decision of a person, where one made it
     */
    public record Line(
            PartnerRowCompared row,
            List<PersonId> persons,
            List<Differing> differing,
            Optional<Recorded> decided) {}

    public PartnerList list() {
        return ((PartnerListCompared) compared.fact()).list();
    }

    /** Whether both lists name the same people, each once, and nothing is left to decide. */
    public boolean agrees() {
        return twice.isEmpty() && doubts.isEmpty() && onlyTheirs.isEmpty() && onlyOurs.isEmpty();
    }

    /** Those of both lists who are written differently. */
    public List<Line> listDiffering() {
        return both.stream().filter(line -> !line.differing().isEmpty()).toList();
    }

    /** The reports of all lists that were compared with a leg, the latest first. */
    public static List<PartnerReport> listAll(View view, Leg leg) {
        Map<ListId, Recorded> lists = new LinkedHashMap<>();
        Map<Listing, PartnerRowCompared> rows = new LinkedHashMap<>();
        Map<Listing, Recorded> decisions = new HashMap<>();
        for (Recorded recorded : view.history(leg.id())) {
            switch (recorded.fact()) {
                case PartnerListCompared compared -> {
                    // one that is compared again is the latest again, and read anew
                    lists.remove(compared.list().id());
                    lists.put(compared.list().id(), recorded);
                    rows.keySet().removeIf(at -> at.list().equals(compared.list().id()));
                }
                case PartnerRowCompared row -> rows.put(row.at(), row);
                case PartnerRowDecided decided -> decisions.put(decided.at(), recorded);
                default -> {}
            }
        }
        List<PartnerReport> reports = new ArrayList<>();
        Set<String> partners = new HashSet<>();
        for (Recorded compared : List.copyOf(lists.values()).reversed()) {
            PartnerList list = ((PartnerListCompared) compared.fact()).list();
            List<PartnerRowCompared> own =
                    rows.values().stream()
                            .filter(row -> row.at().list().equals(list.id()))
                            .toList();
            boolean latest = partners.add(list.partner());
            reports.add(new Reading(view, leg, decisions).of(compared, latest, own));
        }
        return reports;
    }

    public static Optional<PartnerReport> find(View view, Leg leg, ListId list) {
        return listAll(view, leg).stream()
                .filter(report -> report.list().id().equals(list))
                .findFirst();
    }

    /** Sorts the rows of one list. */
    private record Reading(View view, Leg leg, Map<Listing, Recorded> decisions) {

        PartnerReport of(Recorded compared, boolean latest, Collection<PartnerRowCompared> rows) {
            List<Line> both = new ArrayList<>();
            List<Line> twice = new ArrayList<>();
            List<Line> doubts = new ArrayList<>();
            List<Line> onlyTheirs = new ArrayList<>();
            Set<PersonId> named = new HashSet<>();
            for (PartnerRowCompared row : rows) {
                Line line = line(row);
                if (isOpen(line)) {
                    doubts.add(line);
                } else if (!isAboard(line)) {
                    onlyTheirs.add(line);
                } else if (named.add(line.persons().getFirst())) {
                    both.add(line);
                } else {
                    twice.add(line);
                }
            }
            Set<PersonId> mentioned = new HashSet<>(named);
            doubts.forEach(line -> mentioned.addAll(line.persons()));
            List<PersonId> onlyOurs =
                    leg.aboard().keySet().stream()
                            .filter(person -> !mentioned.contains(person))
                            .toList();
            return new PartnerReport(compared, latest, both, twice, doubts, onlyTheirs, onlyOurs);
        }

        private Line line(PartnerRowCompared row) {
            Optional<Recorded> decided = Optional.ofNullable(decisions.get(row.at()));
            List<PersonId> persons =
                    decided
                            .map(one -> ((PartnerRowDecided) one.fact()).person().stream().toList())
                            .orElse(row.match().persons())
                            .stream()
                            .map(view::one)
                            .distinct()
                            .toList();
            boolean certain = persons.size() == 1;
            List<Differing> differing =
                    certain ? differing(persons.getFirst(), row.words()) : List.of();
            return new Line(row, persons, differing, decided);
        }

        private List<Differing> differing(PersonId person, Details theirs) {
            return Person.find(view, person)
                    .map(ours -> Differing.between(ours.details(), theirs))
                    .orElse(List.of());
        }

        private static boolean isOpen(Line line) {
            return line.decided().isEmpty() && line.row().match().isDoubt();
        }

        private boolean isAboard(Line line) {
            return line.persons().size() == 1
                    && leg.aboard().containsKey(line.persons().getFirst());
        }
    }
}
