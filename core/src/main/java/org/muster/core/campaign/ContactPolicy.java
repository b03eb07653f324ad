package org.muster.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.muster.core.campaign.CampaignFact.ContactPolicySet;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;

/**
 * How people are written to in an operation.
 *
 * @param aloneUpTo to how many recipients one person may send without a second
 * @param longestSilence how long somebody who waits may hear nothing before the room is alarmed
 * @param quietFrom from when on the operation's clock nothing goes out that is not urgent
 * @param quietUntil the end of that; the same time as its beginning is no quiet hour at all
 */
public record ContactPolicy(
        int aloneUpTo, Duration longestSilence, LocalTime quietFrom, LocalTime quietUntil) {
    /** As long as nobody set another. */
    public static final ContactPolicy USUAL =
            new ContactPolicy(20, Duration.ofHours(12), LocalTime.of(22, 0), LocalTime.of(6, 0));

    public static ContactPolicy of(View view, OperationId operation) {
        return view.history(operation)
                .findLast(ContactPolicySet.class)
                .map(ContactPolicySet::policy)
                .orElse(USUAL);
    }

    public boolean isQuiet(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        boolean after = !time.isBefore(quietFrom);
        boolean before = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil)
                ? after && before
                : overMidnight() && (after || before);
    }

    private boolean overMidnight() {
        return quietFrom.isAfter(quietUntil);
    }

    /** When the quiet hours that {@code at} lies in are over. */
    public Instant quietEnds(Instant at, ZoneId zone) {
        ZonedDateTime now = at.atZone(zone);
        ZonedDateTime end = now.with(quietUntil);
        return (end.isAfter(now) ? end : end.plusDays(1)).toInstant();
    }
}
