package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.node.GateDuty;

/** Duties of gates: most are for some legs or one place, so that names are hidden from them. */
final class SimDuties {
    private SimDuties() {}

    static GateDuty any(View view, Random random) {
        List<LegId> legs =
                new ArrayList<>(view.legs().sorted(Comparator.comparing(LegId::value)).toList());
        return switch (random.nextInt(5)) {
            case 0 -> GateDuty.WHOLE;
            case 1 -> new GateDuty(List.of(), List.of("Hall A"), false);
            case 2 -> new GateDuty(List.of(), List.of("shed"), false);
            default ->
                    legs.isEmpty()
                            ? new GateDuty(List.of(), List.of("here"), false)
                            : new GateDuty(
                                    List.of(legs.get(random.nextInt(legs.size()))),
                                    List.of(),
                                    false);
        };
    }
}
