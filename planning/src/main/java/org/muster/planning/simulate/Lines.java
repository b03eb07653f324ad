package org.muster.planning.simulate;

import java.util.List;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.simulate.Assumptions.Station;

/** How many lanes the stations of a terminal have. */
public final class Lines {
    private Lines() {}

    /** As many as the terminal's rate takes, where it says one. */
    static List<Station> of(Terminal terminal, Scene scene, List<Station> stations) {
        if (terminal.perHour().isEmpty()) {
            return stations;
        }
        double party = Math.max(1, meanParty(scene));
        return stations.stream()
                .map(one -> one.withLanes(lanes(one, terminal.perHour().getAsInt(), party)))
                .toList();
    }

    /** How many people a station of so many lanes takes in an hour when it is never idle. */
    public static double perHour(Station station, double party) {
        double seconds =
                station.perSoul().toMillis() / 1e3 + station.perParty().toMillis() / 1e3 / party;
        return seconds == 0 ? Double.POSITIVE_INFINITY : station.lanes() * 3_600 / seconds;
    }

    /** How many lanes a station needs for so many people an hour, who come in parties so large. */
    public static int lanes(Station station, double perHour, double party) {
        return (int) Math.max(1, Math.ceil(perHour / perHour(station.withLanes(1), party) - 1e-9));
    }

    private static double meanParty(Scene scene) {
        return scene.booked().stream().mapToInt(one -> one.party().souls()).average().orElse(1);
    }
}
