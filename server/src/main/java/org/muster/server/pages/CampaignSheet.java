package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.PersonId;
import org.muster.server.campaigns.Reach;
import org.muster.server.campaigns.Sender;

/**
 * One campaign: what it says, to whom, and what became of it.
 *
 * @param reach whom it would reach now; of one that went out, its texts
 * @param leg by what people call it; empty where the audience names none
 * @param cell by its name; empty where the audience names none
 * @param answers how many wrote what
 * @param unreached persons whom nothing reached: they have to be called on
 * @param rows sendings: first what somebody has to read, then who answered, then whom nothing
 *     reached
 * @param quietUntil while it waits for quiet hours to end
 */
public record CampaignSheet(
        Campaign campaign,
        Reach reach,
        String leg,
        String cell,
        CampaignCount count,
        Map<Meaning, Integer> answers,
        List<Unreached> unreached,
        List<Row> rows,
        List<Sender.State> ways,
        ContactPolicy policy,
        Optional<Instant> quietUntil,
        boolean own) {
    static final int SHOWN = 100;

    /** Somebody whom nothing reached, and why; empty where there was no address at all. */
    public record Unreached(PersonId person, String name, String reason) {}

    /**
     * One sending.
     *
     * @param way empty until somebody took it
     * @param reply the last
     */
    public record Row(
            PersonId person,
            String name,
            int members,
            Progress progress,
            Optional<SendingWay> way,
            Optional<Instant> at,
            Optional<Replied> reply) {}

    /** What somebody wrote back, and what it was read as. */
    public record Replied(String text, Meaning meaning) {}

    /** How far a sending is. */
    public enum Progress {
        TO_SEND,
        UNDERWAY,
        DELIVERED,
        UNREACHED;

        static Progress of(Sending sending) {
            return switch (sending.state()) {
                case Sending.State.ToSend next -> TO_SEND;
                case Sending.State.Underway underway -> UNDERWAY;
                case Sending.State.Delivered delivered -> DELIVERED;
                case Sending.State.Unreached none -> UNREACHED;
            };
        }
    }

    /** As many as a page bears. */
    public List<Unreached> firstUnreached() {
        return unreached.stream().limit(SHOWN).toList();
    }

    /** Whether one person may send it alone. */
    public boolean isSmall() {
        return reach.recipients().reached().size() <= policy.aloneUpTo();
    }

    public boolean isApproved() {
        return campaign.state() instanceof Campaign.State.Approved;
    }
}
