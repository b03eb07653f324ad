package org.muster.core.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.Person;

/**
 * Those of a list, or of a post's drawdown list, for whom a request can be made, family by family.
 * A partner's list of who wants to leave says it as of its own time: whoever asked already, is
 * aboard, is dead, or said something else since is not among them.
 *
 * @param parties each a family, in the order of the rows
 * @param asked how many of the list have an open request
 * @param otherwise how many of the list are left out for another reason
 */
public record ListParties(List<List<PersonId>> parties, int asked, int otherwise) {
    public ListParties {
        parties = List.copyOf(parties);
    }

    /**
     * @param said when they said that they want to leave
     */
    public static ListParties of(View view, ListId list, Instant said) {
        return of(view, listPersons(view, list), said);
    }

    /**
     * @param persons in the order in which their families are asked for
     * @param said since when it is said that they leave
     */
    public static ListParties of(View view, Collection<PersonId> persons, Instant said) {
        Map<Subject, List<PersonId>> families = new LinkedHashMap<>();
        int asked = 0;
        int otherwise = 0;
        for (PersonId member : persons) {
            if (!Request.listOpen(view, member).isEmpty()) {
                asked++;
            } else if (isFree(view, member, said)) {
                families.computeIfAbsent(family(view, member), id -> new ArrayList<>()).add(member);
            } else {
                otherwise++;
            }
        }
        return new ListParties(List.copyOf(families.values()), asked, otherwise);
    }

    /** How many persons they are. */
    public int persons() {
        return parties.stream().mapToInt(List::size).sum();
    }

    private static Set<PersonId> listPersons(View view, ListId list) {
        Set<PersonId> persons = new LinkedHashSet<>();
        view.history(list).stream()
                .map(recorded -> recorded.fact())
                .forEach(fact -> {
                    if (fact instanceof RowListed row) {
                        persons.add(view.one(row.person()));
                    }
                    if (fact instanceof RowParted parted) {
                        persons.remove(view.one(parted.person()));
                    }
                });
        return persons;
    }

    private static boolean isFree(View view, PersonId member, Instant said) {
        List<Refusal> reasons = new ArrayList<>();
        RequestRules.refuseAboard(reasons, view, "list", List.of(member));
        RequestRules.refuseOldConsent(reasons, view, said, List.of(member));
        return reasons.isEmpty()
                && Person.find(view, member).filter(person -> !person.dead()).isPresent();
    }

    private static Subject family(View view, PersonId member) {
        return Person.find(view, member)
                .flatMap(Person::household)
                .<Subject>map(household -> household)
                .orElse(member);
    }
}
