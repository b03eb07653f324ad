package org.muster.testkit.refusal;

import org.muster.core.custody.CustodyCommand.KeepCustody;
import org.muster.core.custody.CustodyCommand.OfferCustody;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyCommand.TakeCustody;
import org.muster.core.custody.CustodyFact.CustodyReplaced;
import org.muster.core.custody.CustodyRefusal;
import org.muster.core.fact.NodeId;
import org.muster.testkit.Scenario;

/** When a command about the custody of a leg is refused. */
class CustodyRefusalsTest extends RefusalCases {
    private static final NodeId HERE = new NodeId("gate-1");
    private static final NodeId OTHER = new NodeId("gate-2");

    CustodyRefusalsTest() {
        super(CustodyRefusal.class);
    }

    @Override
    void listCases() {
        when(
                CustodyRefusal.HELD_ELSEWHERE,
                s -> {
                    lose(s).refusing(CustodyRefusal.HELD_ELSEWHERE).shut("F2");
                    s.refusing(CustodyRefusal.HELD_ELSEWHERE)
                            .does(new OfferCustody(s.leg("F2"), OTHER));
                    s.refusing(CustodyRefusal.HELD_ELSEWHERE).does(new KeepCustody(s.leg("F2")));
                });
        when(
                CustodyRefusal.OFFERED_AWAY,
                s -> {
                    s.open("F2").does(new OfferCustody(s.leg("F2"), OTHER));
                    s.refusing(CustodyRefusal.OFFERED_AWAY).shut("F2");
                    s.refusing(CustodyRefusal.OFFERED_AWAY)
                            .does(new OfferCustody(s.leg("F2"), new NodeId("gate-3")));
                });
        when(
                CustodyRefusal.NOT_OFFERED,
                s ->
                        lose(s).refusing(CustodyRefusal.NOT_OFFERED)
                                .does(new TakeCustody(s.leg("F2"))));
        when(
                CustodyRefusal.HOLDS_IT,
                s -> {
                    s.refusing(CustodyRefusal.HOLDS_IT).does(new OfferCustody(s.leg("F2"), HERE));
                    s.refusing(CustodyRefusal.HOLDS_IT).does(new TakeCustody(s.leg("F2")));
                    s.refusing(CustodyRefusal.HOLDS_IT)
                            .does(new ReplaceCustodian(s.leg("F2"), HERE, HERE, "lost"));
                });
        when(
                CustodyRefusal.NOT_THE_HOLDER,
                s ->
                        s.refusing(CustodyRefusal.NOT_THE_HOLDER)
                                .does(new ReplaceCustodian(s.leg("F2"), OTHER, HERE, "lost")));
        when(
                CustodyRefusal.REASON_NEEDED,
                s ->
                        s.refusing(CustodyRefusal.REASON_NEEDED)
                                .does(new ReplaceCustodian(s.leg("F2"), HERE, OTHER, " ")));
        when(
                CustodyRefusal.NOTHING_OFFERED,
                s -> s.refusing(CustodyRefusal.NOTHING_OFFERED).does(new KeepCustody(s.leg("F2"))));
    }

    private static Scenario lose(Scenario s) {
        return s.open("F2").elsewhere(new CustodyReplaced(s.leg("F2"), HERE, OTHER, "moved"));
    }
}
