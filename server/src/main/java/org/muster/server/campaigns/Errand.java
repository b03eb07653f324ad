package org.muster.server.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;

/** Why something goes out, what it says, and until when that is of use. */
sealed interface Errand permits CampaignErrand, AnswerErrand {
    /** Who could not be told for so long is not told any more: it would be old news. */
    Duration LONGEST = Duration.ofHours(48);

    /** Whether it is still to go out: nobody has stopped it. */
    boolean stands(View view);

    /** Whether another way is tried after a minute, rather than after ten. */
    boolean urgent();

    /** When what has not arrived is of no use any more. */
    Instant lastUse();

    /** Why it is of no use to its reader any more, in words without anybody in them. */
    Optional<String> findUseless(View view, Sending sending, Instant now);

    Letter letter(View view, Sending sending, OperationPlan operation);
}
