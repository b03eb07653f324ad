package org.muster.testkit.refusal;

import org.muster.core.arrival.ArrivalCommand.CountByPartner;
import org.muster.core.arrival.ArrivalCommand.EndArrivals;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.arrival.ArrivalRefusal;
import org.muster.core.fact.RefusalCode;
import org.muster.testkit.Scenario;

/** When a command at the other end of a leg is refused. */
class ArrivalRefusalsTest extends RefusalCases {
    private static final String SEAL = "0123 4567 89ab cdef";

    ArrivalRefusalsTest() {
        super(ArrivalRefusal.class);
    }

    @Override
    void listCases() {
        when(
                ArrivalRefusal.SCANNED_BEFORE,
                s -> {
                    scan(s, "Paris");
                    s.refusing(ArrivalRefusal.SCANNED_BEFORE);
                    scan(s, "Paris");
                });
        when(
                ArrivalRefusal.NO_PLACE,
                s -> {
                    s.refusing(ArrivalRefusal.NO_PLACE);
                    scan(s, " ");
                    s.refusing(ArrivalRefusal.NO_PLACE).does(new EndArrivals(s.leg("F2"), ""));
                });
        when(
                ArrivalRefusal.ENDED_BEFORE,
                s ->
                        s.does(new EndArrivals(s.leg("F2"), "Paris"))
                                .refusing(ArrivalRefusal.ENDED_BEFORE)
                                .does(new EndArrivals(s.leg("F2"), "Paris")));
        when(
                ArrivalRefusal.NO_PARTNER,
                s -> count(s, ArrivalRefusal.NO_PARTNER, "", 3, SEAL, "A. Bianchi"));
        when(
                ArrivalRefusal.NO_SIGNER,
                s -> count(s, ArrivalRefusal.NO_SIGNER, "Italy", 3, SEAL, " "));
        when(
                ArrivalRefusal.NO_SEAL,
                s -> count(s, ArrivalRefusal.NO_SEAL, "Italy", 3, "0123", "A. Bianchi"));
        when(
                ArrivalRefusal.NEGATIVE,
                s -> count(s, ArrivalRefusal.NEGATIVE, "Italy", -1, SEAL, "A. Bianchi"));
    }

    private static void scan(Scenario s, String place) {
        s.does(new ScanArrivals(s.leg("F2"), s.persons("Dan"), place));
    }

    private static void count(
            Scenario s, RefusalCode code, String partner, int count, String seal, String signer) {
        s.refusing(code).does(new CountByPartner(s.leg("F2"), partner, count, seal, signer));
    }
}
