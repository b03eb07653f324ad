package org.muster.core.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;

/** What the press officer and who approves them do. */
public sealed interface BulletinCommand extends Command {

    /**
     * Freezes the tallies as known at {@code asOf} and drafts a text over them; {@code corrects} is
     * a published bulletin that it puts right.
     */
    record DraftBulletin(
            OperationId operation,
            List<CountingRule> rules,
            Basis basis,
            Instant asOf,
            List<BulletinText> texts,
            Optional<BulletinId> corrects)
            implements BulletinCommand {
        public DraftBulletin {
            rules = List.copyOf(rules);
            texts = List.copyOf(texts);
        }
    }

    record ReviseBulletin(OperationId operation, BulletinId bulletin, List<BulletinText> texts)
            implements BulletinCommand {
        public ReviseBulletin {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Approves the text with this seal, which is the one that was read, and no other. {@code
     * movesSeen} is needed when figures have moved since: the moment as of which it was seen how.
     */
    record ApproveBulletin(BulletinId bulletin, TextSeal seal, Optional<Instant> movesSeen)
            implements BulletinCommand {}

    record PublishBulletin(BulletinId bulletin, TextSeal seal) implements BulletinCommand {}

    /** What the server tells when another system has taken a published bulletin. */
    record RecordBulletinDelivered(BulletinId bulletin, String to, Instant at)
            implements BulletinCommand {}

    record AbandonBulletin(BulletinId bulletin, String reason) implements BulletinCommand {}
}
