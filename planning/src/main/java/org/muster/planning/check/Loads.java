package org.muster.planning.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** What legs and convoys hold by a plan, against their room. */
public final class Loads {
    private Loads() {}

    /** Of each flight whose room is known, what is on it, {@code taken} included. */
    public static Map<String, Filled> cabins(Matched plan) {
        Map<String, Filled> cabins = LinkedHashMap.newLinkedHashMap(plan.flights().size());
        for (Flying flight : plan.flights().values()) {
            flight.room()
                    .ifPresent(room -> {
                        Filled cabin = new Filled();
                        cabin.addRoom(room, 1);
                        cabin.add(flight.leg().taken());
                        cabins.put(flight.leg().id(), cabin);
                    });
        }
        for (Trip trip : plan.trips()) {
            Filled cabin = cabins.get(trip.leg().id());
            if (cabin != null) {
                cabin.add(trip.party().load());
            }
        }
        return cabins;
    }

    /** Of each convoy, what its vehicles hold together. */
    public static Map<String, Filled> convoys(Matched plan) {
        Map<String, Filled> convoys = LinkedHashMap.newLinkedHashMap(plan.drives().size());
        for (Drive drive : plan.drives().values()) {
            Filled vehicles = new Filled();
            drive.parts().forEach(part -> vehicles.addRoom(part.fleet().room(), part.count()));
            convoys.put(drive.convoy().id(), vehicles);
        }
        for (Trip trip : plan.trips()) {
            for (Hop hop : trip.hops()) {
                hop.convoy().map(convoys::get).ifPresent(it -> it.add(trip.party().load()));
            }
        }
        return convoys;
    }
}
