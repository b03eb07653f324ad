package org.muster.server.pages;

import java.util.Optional;

/**
 * The crisis room: its figures, which are refreshed in place, and the map, which is opened by
 * whoever wants it.
 *
 * @param map for whoever may open it
 */
public record RoomPage(RoomSheet figures, Optional<MapSheet> map) {
    static RoomPage of(Visit visit, RoomSheet figures) {
        return new RoomPage(
                figures,
                visit.frame().mayOpen("map") ? Optional.of(MapSheet.of(visit)) : Optional.empty());
    }
}
