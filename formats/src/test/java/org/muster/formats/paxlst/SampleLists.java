package org.muster.formats.paxlst;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.muster.formats.edifact.Envelope;
import org.muster.formats.edifact.Segment;
import org.muster.formats.mrz.MrzDate;

/** Invented lists: one that a person can read, and as many by chance as a test wants. */
final class SampleLists {

    static final LocalDate TODAY = LocalDate.of(2023, 8, 2);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String MARKS = LETTERS + "0123456789 +:'?*.,-/";

    private SampleLists() {}

    /** Flight 4 of an exercise: a family with a lap infant, somebody of whom little is known. */
    static PassengerList niamey() {
        return new PassengerList(
                envelope(),
                "CTM2004/230802/1930",
                "05B",
                ListKind.PASSENGERS,
                "",
                "NIM-F4",
                new Reporter(
                        "CRISIS CENTRE", List.of(new Reporter.Channel("33 1 00 00 00 00", "TE"))),
                List.of(flight()),
                List.of(
                        traveller(
                                        "MAIGA",
                                        "AISSATA",
                                        SexCode.FEMALE,
                                        MrzDate.of(1989, 3, 14),
                                        "FRA")
                                .with(
                                        document("P", "00AA00001", MrzDate.of(2029, 1, 31), "FRA"),
                                        document("P", "X0000001", MrzDate.of(2027, 6, 1), "NER"))
                                .seat("12A")
                                .make(),
                        traveller("MAIGA", "IDRISSA", SexCode.MALE, MrzDate.of(2022, 11, 2), "FRA")
                                .make(),
                        traveller("SOULEY", "", SexCode.UNKNOWN, MrzDate.ofYear(1961), "XXX")
                                .make(),
                        traveller("O'NEIL-BÂ", "Zoé", SexCode.FEMALE, MrzDate.unknown(), "D")
                                .role(Role.TRANSIT_PASSENGER)
                                .make()),
                List.of());
    }

    static Envelope envelope() {
        return new Envelope(
                new Envelope.Party("MUSTER", "ZZ"),
                new Envelope.Party("BORDERPOLICE", "ZZ"),
                Optional.of(LocalDateTime.of(2023, 8, 2, 18, 5)),
                "F4-230802",
                "APIS",
                false);
    }

    static Flight flight() {
        return new Flight(
                "CTM2004",
                "",
                false,
                List.of(
                        Stop.leaving(
                                StopKind.LAST_ABROAD, "NIM", LocalDateTime.of(2023, 8, 2, 19, 30)),
                        Stop.reaching(
                                StopKind.FIRST_ARRIVAL,
                                "CDG",
                                LocalDateTime.of(2023, 8, 3, 1, 10))));
    }

    static TravelDocument document(String type, String number, MrzDate expiry, String issuer) {
        return TravelDocument.of(type, number, expiry, issuer);
    }

    static Making traveller(
            String surname, String given, SexCode sex, MrzDate born, String nationality) {
        return new Making(new PersonName(surname, given, ""), sex, born, nationality);
    }

    /** One traveller in the making. */
    static final class Making {
        private final PersonName name;
        private final SexCode sex;
        private final MrzDate born;
        private final String nationality;
        private final Map<ReferenceKind, String> references = new EnumMap<>(ReferenceKind.class);
        private Role role = Role.PASSENGER;
        private List<TravelDocument> documents = List.of();

        private Making(PersonName name, SexCode sex, MrzDate born, String nationality) {
            this.name = name;
            this.sex = sex;
            this.born = born;
            this.nationality = nationality;
        }

        Making with(TravelDocument... papers) {
            documents = List.of(papers);
            return this;
        }

        Making seat(String seat) {
            references.put(ReferenceKind.SEAT, seat);
            return this;
        }

        Making role(Role other) {
            role = other;
            return this;
        }

        Traveller make() {
            return new Traveller(
                    role,
                    name,
                    Address.NONE,
                    sex,
                    born,
                    nationality,
                    Map.of(PlaceKind.EMBARKATION, "NIM", PlaceKind.DEBARKATION, "CDG"),
                    references,
                    IdentityCheck.NOT_SAID,
                    documents,
                    List.of());
        }
    }

    /** A list that fits UNOA, of all that a list can say. */
    static PassengerList drawn(SplittableRandom random) {
        List<Traveller> travellers = new ArrayList<>();
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            travellers.add(drawnTraveller(random));
        }
        Envelope real = envelope();
        return new PassengerList(
                new Envelope(
                        real.sender(),
                        real.receiver(),
                        real.prepared(),
                        real.reference(),
                        real.application(),
                        random.nextBoolean()),
                marks(random, 35),
                random.nextBoolean() ? "05B" : "12B",
                pick(random, ListKind.values()),
                random.nextBoolean() ? "" : "C",
                marks(random, 35),
                new Reporter(
                        marks(random, 35),
                        random.nextBoolean()
                                ? List.of()
                                : List.of(
                                        new Reporter.Channel("+" + marks(random, 12), "TE"),
                                        new Reporter.Channel("X" + marks(random, 12), "EM"))),
                drawnFlights(random),
                travellers,
                random.nextInt(4) > 0
                        ? List.of()
                        : List.of(Segment.of("DTM", Segment.e("137", "2308021805", "201"))));
    }

    private static List<Flight> drawnFlights(SplittableRandom random) {
        List<Flight> flights = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            List<Stop> stops = new ArrayList<>();
            for (StopKind kind : StopKind.values()) {
                stops.add(new Stop(kind, letters(random, 3), drawnTime(random), drawnTime(random)));
            }
            flights.add(
                    new Flight(
                            letters(random, 2) + random.nextInt(9999),
                            random.nextBoolean() ? "" : letters(random, 2),
                            random.nextInt(5) == 0,
                            stops));
        }
        return flights;
    }

    private static Optional<LocalDateTime> drawnTime(SplittableRandom random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        LocalDateTime.of(2023, 1, 1, 0, 0).plusMinutes(random.nextInt(5_000_000)));
    }

    private static Traveller drawnTraveller(SplittableRandom random) {
        Map<PlaceKind, String> places = new EnumMap<>(PlaceKind.class);
        Map<ReferenceKind, String> references = new EnumMap<>(ReferenceKind.class);
        for (PlaceKind kind : PlaceKind.values()) {
            if (random.nextBoolean()) {
                places.put(kind, letters(random, 3));
            }
        }
        for (ReferenceKind kind : ReferenceKind.values()) {
            if (random.nextBoolean()) {
                references.put(kind, "R" + marks(random, 20));
            }
        }
        List<TravelDocument> documents = new ArrayList<>();
        int papers = random.nextInt(4);
        for (int i = 0; i < papers; i++) {
            documents.add(drawnDocument(random));
        }
        String given = random.nextInt(5) == 0 ? "" : letters(random, 9);
        return new Traveller(
                pick(random, Role.values()),
                new PersonName(
                        letters(random, 12),
                        given,
                        given.isEmpty() || random.nextBoolean() ? "" : letters(random, 5)),
                random.nextInt(3) > 0
                        ? Address.NONE
                        : new Address(
                                marks(random, 35),
                                marks(random, 35),
                                "VA",
                                marks(random, 9),
                                letters(random, 3)),
                pick(random, SexCode.values()),
                drawnBirth(random),
                random.nextInt(5) == 0 ? "" : letters(random, 3),
                places,
                references,
                pick(random, IdentityCheck.values()),
                documents,
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                Segment.of("MEA", Segment.e("CT"), List.of(), Segment.e("", "2")),
                                Segment.of(
                                        "FTX",
                                        Segment.e("BAG"),
                                        List.of(),
                                        List.of(),
                                        Segment.e("ZZ1?'+:", "2"))));
    }

    private static TravelDocument drawnDocument(SplittableRandom random) {
        MrzDate expiry =
                random.nextInt(4) == 0
                        ? MrzDate.unknown()
                        : MrzDate.of(TODAY.plusDays(random.nextInt(3650)));
        return new TravelDocument(
                pick(random, new String[] {"P", "V", "I", "AC"}),
                "N" + marks(random, 20),
                expiry,
                random.nextInt(4) == 0 ? "" : letters(random, 3),
                random.nextInt(4) > 0
                        ? List.of()
                        : List.of(
                                Segment.of("GEI", Segment.e("4"), Segment.e("173")),
                                Segment.of("RFF", Segment.e("AAZ", "7")),
                                Segment.of("QTY", Segment.e("1", "2"))));
    }

    private static MrzDate drawnBirth(SplittableRandom random) {
        LocalDate day = TODAY.minusDays(random.nextInt(99 * 365));
        return switch (random.nextInt(4)) {
            case 0 -> day.getYear() == 2000 ? MrzDate.unknown() : MrzDate.ofYear(day.getYear());
            case 1 ->
                    day.getYear() == 2023
                            ? MrzDate.of(day)
                            : MrzDate.ofMonth(day.getYear(), day.getMonthValue());
            default -> MrzDate.of(day);
        };
    }

    private static <T> T pick(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String letters(SplittableRandom random, int size) {
        return text(random, LETTERS, 1 + random.nextInt(size));
    }

    /** Text with every service sign; no blanks at its ends. */
    private static String marks(SplittableRandom random, int most) {
        return text(random, MARKS, random.nextInt(most)).strip();
    }

    private static String text(SplittableRandom random, String signs, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
