package org.muster.planning.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Problem;

/** A second carrier like one that there is, with legs of its own at the same times. */
final class Twin {
    private Twin() {}

    static Problem of(Problem problem, String like) {
        Set<String> ids = new HashSet<>();
        problem.carriers().forEach(carrier -> ids.add(carrier.id()));
        problem.legs().forEach(leg -> ids.add(leg.id()));
        List<Carrier> carriers = new ArrayList<>(problem.carriers());
        List<Leg> legs = new ArrayList<>(problem.legs());
        for (Carrier carrier : problem.carriers()) {
            if (carrier.id().equals(like)) {
                String id = free(ids, like);
                carriers.add(Copies.carrier(carrier, id, carrier.fits()));
                for (Leg leg : problem.legs()) {
                    if (leg.carrier().filter(like::equals).isPresent()) {
                        legs.add(Copies.like(leg, free(ids, leg.id()), Optional.of(id)));
                    }
                }
            }
        }
        return Edit.carriers(problem.withLegs(legs), carriers);
    }

    /** A second leg like one that there is, at the same times; what flies it is free for it. */
    static Problem ofLeg(Problem problem, String like) {
        Set<String> ids = new HashSet<>();
        problem.legs().forEach(leg -> ids.add(leg.id()));
        List<Leg> legs = new ArrayList<>(problem.legs());
        problem.legs().stream()
                .filter(leg -> leg.id().equals(like))
                .forEach(leg -> legs.add(Copies.like(leg, free(ids, leg.id()), Optional.empty())));
        return problem.withLegs(legs);
    }

    private static String free(Set<String> ids, String like) {
        int number = 2;
        while (!ids.add(like + "-" + number)) {
            number++;
        }
        return like + "-" + number;
    }
}
