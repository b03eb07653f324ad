package org.muster.formats.cap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when and how long an info holds.
 *
 * @param effective from when; absent: from when the alert was sent
 * @param onset when the event is expected to begin
 * @param expires until when; absent: until it is updated or cancelled
 */
public record InfoTimes(
        Optional<OffsetDateTime> effective,
        Optional<OffsetDateTime> onset,
        Optional<OffsetDateTime> expires) {

    public static final InfoTimes NOT_SAID =
            new InfoTimes(Optional.empty(), Optional.empty(), Optional.empty());

    public InfoTimes {
        effective = effective.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        onset = onset.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        expires = expires.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    }

    public static InfoTimes until(OffsetDateTime expires) {
        return new InfoTimes(Optional.empty(), Optional.empty(), Optional.of(expires));
    }
}
