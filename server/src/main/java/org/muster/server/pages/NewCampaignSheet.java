package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.cell.Cell;
import org.muster.core.fact.CampaignId;
import org.muster.core.movement.Leg;
import org.muster.server.campaigns.Reach;

/**
 * A campaign that is being written.
 *
 * @param revised the one that it changes; empty for a new one
 * @param routes places to which somebody may be on the way
 * @param reach whom it would reach as it is typed, where somebody asked to see that
 */
public record NewCampaignSheet(
        Optional<CampaignId> revised,
        List<Leg> legs,
        List<Cell> cells,
        List<String> places,
        List<String> routes,
        Optional<Reach> reach) {}
