package org.muster.server.campaigns;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Person;

/**
 * A campaign that went out.
 *
 * @param campaign as it was when it was looked at
 */
record CampaignErrand(Campaign campaign) implements Errand {

    @Override
    public boolean stands(View view) {
        return Campaign.find(view, campaign.id()).filter(Campaign::isReleased).isPresent();
    }

    @Override
    public boolean urgent() {
        return campaign.plan().urgent();
    }

    @Override
    public Instant lastUse() {
        Instant old = ((Campaign.State.Released) campaign.state()).by().happened().plus(LONGEST);
        return campaign.plan()
                .meeting()
                .map(Meeting::tellBy)
                .filter(tellBy -> tellBy.isBefore(old))
                .orElse(old);
    }

    @Override
    public Optional<String> findUseless(View view, Sending sending, Instant now) {
        if (campaign.plan().meeting().filter(meeting -> meeting.isTooLate(now)).isPresent()) {
            return Optional.of("too late to be there in time");
        }
        return isMeant(view, sending) ? Optional.empty() : Optional.of("no longer meant");
    }

    /** Hours may lie between a release and a sending: who flew or died is not told to come. */
    private boolean isMeant(View view, Sending sending) {
        Accounts accounts = new Accounts(view);
        return sending.due().members().stream().anyMatch(one -> isMeant(view, accounts, one));
    }

    private boolean isMeant(View view, Accounts accounts, PersonId person) {
        var states = campaign.plan().audience().states();
        return Person.find(view, person).filter(one -> !one.dead()).isPresent()
                && accounts.find(person)
                        .filter(one ->
                                states.isEmpty()
                                        || states.contains(one.state())
                                        || !one.state().isCarried())
                        .isPresent();
    }

    @Override
    public Letter letter(View view, Sending sending, OperationPlan operation) {
        return Letter.of(view, campaign.plan(), sending, operation);
    }
}
