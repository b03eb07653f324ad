package org.muster.core.campaign;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the readers of a campaign are to be, and when. Whom it can no longer bring there in time it
 * is not sent to: in Wuhan in 2020 a message came seven minutes before the time, to people two to
 * three hours away.
 *
 * @param place such as a rally point
 * @param by when they must be there
 * @param travel how long the way takes those who are farthest
 */
public record Meeting(String place, Instant by, Duration travel) {
    public Meeting {
        place = place.strip();
    }

    /** The last moment at which telling somebody makes sense. */
    public Instant tellBy() {
        return by.minus(travel);
    }

    public boolean isTooLate(Instant now) {
        return now.isAfter(tellBy());
    }
}
