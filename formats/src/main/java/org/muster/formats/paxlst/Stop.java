package org.muster.formats.paxlst;

import java.time.LocalDateTime;
import java.util.Optional;

/** One place of a flight, its times in that place's local time and to the minute. */
public record Stop(
        StopKind kind,
        String place,
        Optional<LocalDateTime> arrival,
        Optional<LocalDateTime> departure) {

    public static Stop leaving(StopKind kind, String place, LocalDateTime departure) {
        return new Stop(kind, place, Optional.empty(), Optional.of(departure));
    }

    public static Stop reaching(StopKind kind, String place, LocalDateTime arrival) {
        return new Stop(kind, place, Optional.of(arrival), Optional.empty());
    }
}
