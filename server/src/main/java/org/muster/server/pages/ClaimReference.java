package org.muster.server.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.muster.core.cost.Share;
import org.muster.server.costs.Sharing;

/**
 * What a claim is called in letters and payments: operation, leg, state, and as of when (in UTC).
 * Two claims with one reference say the same.
 */
final class ClaimReference {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ClaimReference() {}

    static String of(MoneyPaper paper, Sharing sharing, Share share) {
        return String.join(
                "/",
                paper.frame().operation().id().value(),
                sharing.leg().map(leg -> leg.plan().label()).orElse("ALL"),
                share.state(),
                TIME.format(paper.frame().moment().asOf()));
    }
}
