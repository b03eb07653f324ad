package org.muster.core.campaign;

import static org.muster.core.campaign.CampaignRefusal.*;

import java.util.List;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.CampaignFact.PushChosen;
import org.muster.core.campaign.CampaignFact.PushEnded;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterRules;

/** Decides on which devices somebody is told. */
final class PushRules {
    private PushRules() {}

    /** The same browser again is the same device, with the keys that it has now. */
    static Decision choose(View view, ChoosePush choose) {
        List<Refusal> reasons =
                RegisterRules.refuseUnknown(view, "person", List.of(choose.person()));
        if (!choose.point().hasEndpoint()) {
            reasons.add(Refusal.of(PUSH_ENDPOINT, "endpoint", PushPoint.LONGEST));
        }
        if (!choose.point().hasKeys()) {
            reasons.add(Refusal.of(PUSH_KEYS, "key"));
        }
        long others =
                Pushes.of(view, choose.person()).stream()
                        .filter(point -> !point.isSame(choose.point()))
                        .count();
        if (others >= Pushes.MOST) {
            reasons.add(Refusal.of(PUSH_MANY, "endpoint", Pushes.MOST));
        }
        return Decision.of(reasons, () -> List.of(new PushChosen(choose.person(), choose.point())));
    }

    static Decision end(View view, EndPush end) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "person", List.of(end.person()));
        List<Fact> ended =
                Pushes.of(view, end.person()).stream()
                        .filter(point -> end.point().filter(one -> !one.isSame(point)).isEmpty())
                        .<Fact>map(point -> new PushEnded(end.person(), point))
                        .toList();
        if (reasons.isEmpty() && ended.isEmpty()) {
            reasons.add(Refusal.of(PUSH_NONE, "point"));
        }
        return Decision.of(reasons, () -> ended);
    }
}
