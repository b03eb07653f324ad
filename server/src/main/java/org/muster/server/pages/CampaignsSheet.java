package org.muster.server.pages;

import java.util.List;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Silence;
import org.muster.core.fact.RequestId;
import org.muster.server.campaigns.Sender;

/**
 * All campaigns, the newest first, with who waits without word.
 *
 * @param ways out of the operation; empty where nothing can be sent
 * @param silent who has waited without word longest
 */
public record CampaignsSheet(
        List<Row> campaigns,
        List<Sender.State> ways,
        Silence silence,
        List<Silent> silent,
        ContactPolicy policy) {

    /** One campaign, and how far it is. */
    public record Row(Campaign campaign, CampaignCount count) {}

    /** A party that has heard nothing from us for too long. */
    public record Silent(RequestId request, String name, Silence.Party party) {}
}
