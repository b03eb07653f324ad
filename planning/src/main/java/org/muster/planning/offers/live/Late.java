package org.muster.planning.offers.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.offers.Party;

/** Waiting parties that cannot answer, travel and be there in time any more, by where they are. */
public record Late(List<Group> groups) {
    public Late {
        groups = List.copyOf(groups);
    }

    /** Those in one place; empty: those from where no way is known. */
    public record Group(Optional<String> place, int parties, int persons) {
        private Group with(Party party) {
            return new Group(place, parties + 1, persons + party.size().souls());
        }
    }

    /** The places with most people first, those from nobody knows where last. */
    static Late of(List<Party> late, Map<String, String> places) {
        Map<Optional<String>, Group> groups = new HashMap<>();
        for (Party party : late) {
            Optional<String> place = Optional.ofNullable(places.get(party.id()));
            groups.put(place, groups.getOrDefault(place, new Group(place, 0, 0)).with(party));
        }
        List<Group> order = new ArrayList<>(groups.values());
        order.sort(
                Comparator.comparing((Group group) -> group.place().isEmpty())
                        .thenComparing(Comparator.comparingInt(Group::persons).reversed())
                        .thenComparing(group -> group.place().orElse("")));
        return new Late(order);
    }

    public int parties() {
        return groups.stream().mapToInt(Group::parties).sum();
    }

    public int persons() {
        return groups.stream().mapToInt(Group::persons).sum();
    }
}
