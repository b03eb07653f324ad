package org.muster.testkit.refusal;

import java.util.List;
import java.util.Optional;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.ArrivalCommand.CountByPartner;
import org.muster.core.arrival.ArrivalCommand.DecidePartnerRow;
import org.muster.core.arrival.ArrivalCommand.EndArrivals;
import org.muster.core.arrival.ArrivalCommand.PartnerRow;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.arrival.ArrivalRefusal;
import org.muster.core.arrival.PartnerList;
import org.muster.core.arrival.PartnerMatch;
import org.muster.core.fact.ListId;
import org.muster.core.fact.RefusalCode;
import org.muster.core.listing.Listing;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;
import org.muster.testkit.Scenario;

/** When a command at the other end of a leg is refused. */
class ArrivalRefusalsTest extends RefusalCases {
    private static final String SEAL = "0123 4567 89ab cdef";
    private static final List<PartnerRow> ROW =
            List.of(
                    new PartnerRow(
                            "",
                            1,
                            Details.ofName(new PersonName("Sow", "Awa", "")),
                            PartnerMatch.NOBODY));

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
        when(
                ArrivalRefusal.NOT_SEALED,
                s -> compare(s.refusing(ArrivalRefusal.NOT_SEALED), "Italy", ROW));
        when(
                ArrivalRefusal.NAMES_NOBODY,
                s ->
                        compare(
                                s.open("F2")
                                        .board("F2", "Dan")
                                        .shut("F2")
                                        .refusing(ArrivalRefusal.NAMES_NOBODY),
                                "Italy",
                                List.of()));
        when(
                ArrivalRefusal.NO_SUCH_ROW,
                s ->
                        s.refusing(ArrivalRefusal.NO_SUCH_ROW)
                                .does(
                                        new DecidePartnerRow(
                                                s.leg("F2"),
                                                new Listing(new ListId(1), "", 1),
                                                Optional.empty())));
    }

    private static void compare(Scenario s, String partner, List<PartnerRow> rows) {
        s.does(
                new ComparePartnerList(
                        s.leg("F2"),
                        new PartnerList(new ListId(1), partner, "pax.csv", "00", "00", 0, 0),
                        rows));
    }

    private static void scan(Scenario s, String place) {
        s.does(new ScanArrivals(s.leg("F2"), s.persons("Dan"), place));
    }

    private static void count(
            Scenario s, RefusalCode code, String partner, int count, String seal, String signer) {
        s.refusing(code).does(new CountByPartner(s.leg("F2"), partner, count, seal, signer));
    }
}
