package org.muster.server.pages;

import java.util.List;
import org.muster.core.campaign.Sending;

/**
 * How far a campaign is, counted by addresses.
 *
 * @param underway taken by the other side, and no receipt yet
 * @param unreached no address is left to try
 * @param replied of how many came an answer
 */
public record CampaignCount(
        int inAll, int toSend, int underway, int delivered, int unreached, int replied) {

    /** Whether all that could be sent was. */
    public boolean isDone() {
        return inAll > 0 && toSend == 0;
    }

    /**
     * @param goingOut what a stopped campaign has not sent it never will
     */
    static CampaignCount of(List<Sending> sendings, boolean goingOut) {
        int toSend = 0;
        int underway = 0;
        int delivered = 0;
        int unreached = 0;
        int replied = 0;
        for (Sending one : sendings) {
            switch (one.state()) {
                case Sending.State.ToSend state when goingOut -> toSend++;
                case Sending.State.ToSend state -> unreached++;
                case Sending.State.Underway state -> underway++;
                case Sending.State.Delivered state -> delivered++;
                case Sending.State.Unreached state -> unreached++;
            }
            replied += one.replies().isEmpty() ? 0 : 1;
        }
        return new CampaignCount(sendings.size(), toSend, underway, delivered, unreached, replied);
    }
}
