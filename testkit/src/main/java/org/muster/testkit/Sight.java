package org.muster.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.muster.core.account.Accounts;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.request.Request;

/** What somebody who gives a command knows: one view at one time, read once. */
record Sight(
        OperationId operation,
        NodeId on,
        View view,
        Instant now,
        Accounts accounts,
        List<PersonId> persons,
        List<Leg> legs,
        List<Request> requests,
        List<Bulletin> bulletins) {

    static Sight of(OperationId operation, NodeId on, View view, Instant now) {
        return new Sight(
                operation,
                on,
                view,
                now,
                new Accounts(view),
                view.persons().sorted(Comparator.comparing(PersonId::value)).toList(),
                Leg.listAll(view),
                view.requests()
                        .sorted(Comparator.comparing(RequestId::value))
                        .flatMap(id -> Request.find(view, id).stream())
                        .toList(),
                Bulletin.listAll(view));
    }
}
