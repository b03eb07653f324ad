package org.muster.planning.operation;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muster.core.account.Account;
import org.muster.core.fact.View;
import org.muster.planning.operation.Assumption.Kind;

/**
 * Where parties are: at the first place of the ground that is said of one of their members, else in
 * the main town. It counts those for whom nothing was said, or nothing that helps.
 */
final class SaidPlaces {
    /** A word that so few parties have in common may tell who they are, and is not shown. */
    private static final int FEW = 5;

    private final View view;
    private final Terrain terrain;
    private final Map<String, Integer> elsewhere = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int peopleElsewhere;
    private int unplaced;

    SaidPlaces(View view, Terrain terrain) {
        this.view = view;
        this.terrain = terrain;
    }

    String home() {
        return terrain.home();
    }

    String of(List<Account> members) {
        List<String> said = PartyPlace.list(view, members);
        Optional<String> known =
                said.stream().flatMap(place -> terrain.findPlace(place).stream()).findFirst();
        if (said.isEmpty()) {
            unplaced += members.size();
        } else if (known.isEmpty()) {
            said.forEach(place -> elsewhere.merge(place, 1, Integer::sum));
            peopleElsewhere += members.size();
        }
        return known.orElse(terrain.home());
    }

    List<Assumption> listAssumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        if (unplaced > 0) {
            assumptions.add(new Assumption(Kind.PLACES_UNKNOWN, List.of(terrain.home()), unplaced));
        }
        if (peopleElsewhere > 0) {
            TreeSet<String> shown =
                    elsewhere.entrySet().stream()
                            .filter(said -> said.getValue() >= FEW)
                            .map(Map.Entry::getKey)
                            .collect(toCollection(TreeSet::new));
            assumptions.add(
                    new Assumption(Kind.PLACES_ELSEWHERE, List.copyOf(shown), peopleElsewhere));
        }
        return assumptions;
    }
}
