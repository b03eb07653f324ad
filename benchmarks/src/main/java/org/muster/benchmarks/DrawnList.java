package org.muster.benchmarks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.muster.formats.edifact.Envelope;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.paxlst.Address;
import org.muster.formats.paxlst.Flight;
import org.muster.formats.paxlst.IdentityCheck;
import org.muster.formats.paxlst.ListKind;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PersonName;
import org.muster.formats.paxlst.PlaceKind;
import org.muster.formats.paxlst.ReferenceKind;
import org.muster.formats.paxlst.Reporter;
import org.muster.formats.paxlst.Role;
import org.muster.formats.paxlst.SexCode;
import org.muster.formats.paxlst.Stop;
import org.muster.formats.paxlst.StopKind;
import org.muster.formats.paxlst.TravelDocument;
import org.muster.formats.paxlst.Traveller;

/** An invented passenger list, however long: everybody with a passport and a reference. */
final class DrawnList {
    private static final LocalDateTime LEAVES = LocalDateTime.of(2023, 8, 2, 19, 30);

    private DrawnList() {}

    static PassengerList draw(long seed, int many) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Traveller> travellers = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            travellers.add(traveller(random));
        }
        return new PassengerList(
                new Envelope(
                        new Envelope.Party("MUSTER", "ZZ"),
                        new Envelope.Party("BORDERPOLICE", "ZZ"),
                        Optional.of(LEAVES.minusHours(1)),
                        "F4-230802",
                        "APIS",
                        true),
                "CTM2004/230802/1930",
                "05B",
                ListKind.PASSENGERS,
                "",
                "NIM-F4",
                new Reporter("CRISIS CENTRE", List.of()),
                List.of(flight()),
                travellers,
                List.of());
    }

    private static Flight flight() {
        return new Flight(
                "CTM2004",
                "",
                false,
                List.of(
                        Stop.leaving(StopKind.LAST_ABROAD, "NIM", LEAVES),
                        Stop.reaching(StopKind.FIRST_ARRIVAL, "CDG", LEAVES.plusHours(6))));
    }

    private static Traveller traveller(SplittableRandom random) {
        return new Traveller(
                Role.PASSENGER,
                new PersonName(
                        MrzLines.word(random, 3 + random.nextInt(9)),
                        MrzLines.word(random, 3 + random.nextInt(9)),
                        ""),
                new Address("", "", "", "", ""),
                random.nextBoolean() ? SexCode.FEMALE : SexCode.MALE,
                MrzDate.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000))),
                random.nextBoolean() ? "FRA" : "NER",
                Map.of(PlaceKind.EMBARKATION, "NIM", PlaceKind.DEBARKATION, "CDG"),
                Map.of(ReferenceKind.PASSENGER, MrzLines.word(random, 12)),
                IdentityCheck.NOT_SAID,
                List.of(
                        TravelDocument.of(
                                "P",
                                MrzLines.word(random, 2)
                                        + String.format(
                                                Locale.ROOT, "%07d", random.nextInt(10_000_000)),
                                MrzDate.of(LocalDate.of(2029, 1, 31)),
                                "FRA")),
                List.of());
    }
}
