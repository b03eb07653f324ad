package org.muster.core.node;

import java.util.List;
import org.muster.core.fact.LegId;

/**
 * What a gate is there for: the legs that it boards and the places, such as rally points and halls,
 * whose people come to it. {@code everybody} is for an operation small enough, or a hall open to
 * all, that any person known may turn up.
 */
public record GateDuty(List<LegId> legs, List<String> places, boolean everybody) {
    /** What a hub is there for: all of it. */
    public static final GateDuty WHOLE = new GateDuty(List.of(), List.of(), true);

    public GateDuty {
        legs = legs.stream().distinct().toList();
        places = places.stream().map(String::strip).distinct().toList();
    }

    public boolean isEmpty() {
        return legs.isEmpty() && places.isEmpty() && !everybody;
    }
}
