package org.muster.formats.paxlst;

import static org.muster.formats.edifact.Segment.e;

import java.util.ArrayList;
import java.util.List;
import org.muster.formats.edifact.Segment;

/** The segments that say a list, which must fit already. */
final class Lines {

    /** As the guide numbers the agencies whose code lists a DOC goes by (guide 4.21). */
    private static final String IATA_LIST = "110";

    private static final String IATA = "111";

    private Lines() {}

    static List<Segment> head(PassengerList list) {
        List<Segment> head = new ArrayList<>();
        head.add(Segment.of("BGM", e(list.kind().code()), e(list.function())));
        if (!list.transaction().isEmpty()) {
            head.add(Segment.of("RFF", e("TN", list.transaction())));
        }
        head.addAll(list.others());
        head.add(Segment.of("NAD", e("MS"), e(), e(), e(list.reporter().name())));
        // One element for each way, as many as a COM takes.
        List<Reporter.Channel> channels = list.reporter().channels();
        for (int i = 0; i < channels.size(); i += 3) {
            head.add(
                    new Segment(
                            "COM",
                            channels.subList(i, Math.min(channels.size(), i + 3)).stream()
                                    .map(way ->
                                            new Segment.Element(
                                                    List.of(e(way.number(), way.kind()))))
                                    .toList()));
        }
        list.flights().forEach(flight -> addFlight(head, flight));
        return head;
    }

    static List<Segment> of(Traveller traveller, Shape shape) {
        List<Segment> lines = new ArrayList<>();
        lines.add(name(traveller));
        lines.add(Segment.of("ATT", e("2"), e(), e(traveller.sex().code())));
        add(lines, "ATT", traveller);
        String born = Dates.day(traveller.born(), shape.fullBirthYears());
        if (!born.isEmpty()) {
            lines.add(
                    Segment.of(
                            "DTM",
                            shape.fullBirthYears() ? e("329", born, "102") : e("329", born)));
        }
        add(lines, "DTM", traveller);
        add(lines, "MEA", traveller);
        if (traveller.check() != IdentityCheck.NOT_SAID) {
            boolean verified = traveller.check() == IdentityCheck.VERIFIED;
            lines.add(Segment.of("GEI", e("4"), e(verified ? "173" : "174")));
        }
        add(lines, "GEI", traveller);
        add(lines, "FTX", traveller);
        traveller
                .places()
                .forEach((kind, place) -> lines.add(Segment.of("LOC", e(kind.code()), e(place))));
        add(lines, "LOC", traveller);
        add(lines, "COM", traveller);
        add(lines, "EMP", traveller);
        if (!traveller.nationality().isEmpty()) {
            lines.add(Segment.of("NAT", e("2"), e(traveller.nationality())));
        }
        add(lines, "NAT", traveller);
        traveller
                .references()
                .forEach((kind, number) -> lines.add(Segment.of("RFF", e(kind.code(), number))));
        add(lines, "RFF", traveller);
        traveller.documents().forEach(document -> addDocument(lines, document));
        return lines;
    }

    static Segment count(ListKind kind, List<Traveller> travellers) {
        boolean crew = kind == ListKind.CREW || kind == ListKind.MASTER_CREW;
        long aboard = travellers.stream().filter(each -> each.role().isCrew() == crew).count();
        return Segment.of("CNT", e(crew ? "41" : "42", Long.toString(aboard)));
    }

    private static void addFlight(List<Segment> lines, Flight flight) {
        lines.add(
                Segment.of(
                        "TDT",
                        e(flight.overflight() ? "34" : "20"),
                        e(flight.number()),
                        e(),
                        e(),
                        e(flight.carrier())));
        for (Stop stop : flight.stops()) {
            lines.add(Segment.of("LOC", e(stop.kind().code()), e(stop.place())));
            stop.arrival()
                    .ifPresent(time ->
                            lines.add(Segment.of("DTM", e("232", Dates.time(time), "201"))));
            stop.departure()
                    .ifPresent(time ->
                            lines.add(Segment.of("DTM", e("189", Dates.time(time), "201"))));
        }
    }

    private static Segment name(Traveller traveller) {
        PersonName name = traveller.name();
        Address address = traveller.address();
        return Segment.of(
                "NAD",
                e(traveller.role().code()),
                e(),
                e(),
                e(name.surname(), name.given(), name.middle()),
                e(address.street()),
                e(address.city()),
                e(address.region()),
                e(address.postcode()),
                e(address.country()));
    }

    private static void addDocument(List<Segment> lines, TravelDocument document) {
        lines.add(Segment.of("DOC", e(document.type(), IATA_LIST, IATA), e(document.number())));
        String expiry = Dates.day(document.expiry(), false);
        if (!expiry.isEmpty()) {
            lines.add(Segment.of("DTM", e("36", expiry)));
        }
        if (document.issuer().isEmpty()) {
            lines.addAll(document.others());
            return;
        }
        Segment issuer = Segment.of("LOC", e("91"), e(document.issuer()));
        boolean told = false;
        for (Segment other : document.others()) {
            if (!told && !List.of("DTM", "GEI", "RFF").contains(other.tag())) {
                lines.add(issuer);
                told = true;
            }
            lines.add(other);
        }
        if (!told) {
            lines.add(issuer);
        }
    }

    private static void add(List<Segment> lines, String tag, Traveller traveller) {
        traveller.others().stream().filter(other -> other.tag().equals(tag)).forEach(lines::add);
    }
}
