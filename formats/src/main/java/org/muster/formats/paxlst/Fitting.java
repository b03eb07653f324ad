package org.muster.formats.paxlst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muster.formats.edifact.Envelope;
import org.muster.formats.edifact.LevelA;
import org.muster.formats.edifact.Segment;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.problem.Problems;

/**
 * Makes of a list what UNOA and the guide can say, and tells what that changes. Fitting a list that
 * fits already changes nothing.
 */
final class Fitting {

    private static final int LONG = 35;
    private static final List<String> ORDER =
            List.of(
                    "ATT", "DTM", "MEA", "GEI", "FTX", "LOC", "COM", "EMP", "NAT", "RFF", "CPI",
                    "QTY");
    private static final List<String> DOCUMENT_ORDER =
            List.of("DTM", "GEI", "RFF", "LOC", "CPI", "QTY");
    private static final List<String> HEAD_ORDER = List.of("RFF", "DTM", "LOC");

    private final Problems problems;
    private final Shape shape;
    private long traveller;

    Fitting(Shape shape, Problems problems) {
        this.shape = shape;
        this.problems = problems;
    }

    PassengerList fit(PassengerList list) {
        traveller = 0;
        Envelope envelope = list.envelope();
        PassengerList head =
                new PassengerList(
                        new Envelope(
                                party(envelope.sender(), "sender"),
                                party(envelope.receiver(), "receiver"),
                                envelope.prepared(),
                                text(envelope.reference(), 14, "UNB 0020"),
                                text(envelope.application(), 14, "UNB 0026"),
                                envelope.test()),
                        text(list.accessReference(), LONG, "UNH 0068"),
                        list.release(),
                        list.kind(),
                        text(list.function(), LONG, "BGM 1004"),
                        text(list.transaction(), LONG, "RFF+TN"),
                        reporter(list.reporter()),
                        list.flights().stream().map(this::flight).toList(),
                        List.of(),
                        others(list.others(), HEAD_ORDER));
        List<Traveller> travellers = new ArrayList<>(list.travellers().size());
        for (Traveller each : list.travellers()) {
            traveller++;
            travellers.add(traveller(each));
        }
        return head.withTravellers(travellers);
    }

    private Envelope.Party party(Envelope.Party party, String column) {
        return new Envelope.Party(
                text(party.id(), LONG, column), text(party.qualifier(), 4, column));
    }

    private Reporter reporter(Reporter reporter) {
        return new Reporter(
                text(reporter.name(), LONG, "NAD+MS"),
                reporter.channels().stream()
                        .map(channel ->
                                new Reporter.Channel(
                                        text(channel.number().replace("@", " AT "), 512, "COM"),
                                        text(channel.kind(), 3, "COM")))
                        .toList());
    }

    private Flight flight(Flight flight) {
        return new Flight(
                text(flight.number(), 17, "TDT 8028"),
                text(flight.carrier(), 17, "TDT 3127"),
                flight.overflight(),
                flight.stops().stream()
                        .map(stop ->
                                new Stop(
                                        stop.kind(),
                                        text(stop.place(), 25, "LOC 3225"),
                                        stop.arrival(),
                                        stop.departure()))
                        .toList());
    }

    private Traveller traveller(Traveller each) {
        Address address = each.address();
        return new Traveller(
                each.role(),
                new NameFitting(problems, traveller).fit(each.name()),
                new Address(
                        text(address.street(), LONG, "NAD 3042"),
                        text(address.city(), LONG, "NAD 3164"),
                        text(address.region(), 9, "NAD 3229"),
                        text(address.postcode(), 17, "NAD 3251"),
                        text(address.country(), 3, "NAD 3207")),
                each.sex(),
                date(each.born(), shape.fullBirthYears(), "DTM+329"),
                text(each.nationality(), 3, "NAT 3293"),
                texts(each.places(), 25, "LOC 3225"),
                texts(each.references(), LONG, "RFF 1154"),
                each.check(),
                each.documents().stream().map(this::document).toList(),
                others(each.others(), ORDER));
    }

    private TravelDocument document(TravelDocument document) {
        return new TravelDocument(
                text(document.type(), 3, "DOC 1001"),
                text(document.number(), LONG, "DOC 1004"),
                date(document.expiry(), false, "DTM+36"),
                text(document.issuer(), 3, "LOC+91"),
                others(document.others(), DOCUMENT_ORDER));
    }

    /** Empty texts are left out: a segment that says nothing is no segment. */
    private <K> Map<K, String> texts(Map<K, String> texts, int most, String column) {
        Map<K, String> fitting = new LinkedHashMap<>();
        texts.forEach((kind, text) -> {
            String fit = text(text, most, column + " " + kind);
            if (!fit.isEmpty()) {
                fitting.put(kind, fit);
            }
        });
        return fitting;
    }

    /** Six digits cannot say a day without its month, nor the year 2000 alone. */
    private MrzDate date(MrzDate date, boolean fullYear, String column) {
        MrzDate sayable = date;
        if (date.month().isEmpty() && date.day().isPresent()) {
            sayable = new MrzDate(date.year(), date.month(), date.month());
        }
        String digits = Dates.day(sayable, fullYear);
        if (digits.isEmpty() || digits.equals("000000")) {
            sayable = MrzDate.unknown();
        }
        if (!sayable.equals(date)) {
            tell(
                    "PAX-104",
                    column,
                    date.toString(),
                    "cannot be said; it is written as " + sayable + ".",
                    "Tell the receiver what is known, if it matters.");
        }
        return sayable;
    }

    private List<Segment> others(List<Segment> segments, List<String> order) {
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : segments) {
            if (order.contains(segment.tag()) && canWrite(segment)) {
                kept.add(segment);
            } else {
                tell(
                        "PAX-105",
                        segment.tag(),
                        segment.text(1),
                        "cannot stand there, or not with these service signs; it is left out.",
                        "Take it out, or choose service signs with a repetition sign.");
            }
        }
        kept.sort(Comparator.comparingInt(segment -> order.indexOf(segment.tag())));
        return kept;
    }

    private boolean canWrite(Segment segment) {
        boolean plain =
                segment.elements().stream()
                        .flatMap(element -> element.repeats().stream())
                        .flatMap(List::stream)
                        .allMatch(text -> LevelA.hasAll(text) && text.equals(text.strip()));
        return plain && (shape.signs().canRepeat() || !segment.isRepeating());
    }

    private String text(String text, int most, String column) {
        String fit = LevelA.fit(text);
        if (!fit.equals(text.strip().toUpperCase(Locale.ROOT))) {
            tell(
                    "PAX-101",
                    column,
                    text,
                    "has signs that UNOA has not; it is written as \"" + fit + "\".",
                    "Write it with A to Z and digits.");
        }
        if (fit.length() > most) {
            tell(
                    "PAX-103",
                    column,
                    text,
                    "is longer than " + most + " signs and is cut there.",
                    "Shorten it.");
            return fit.substring(0, most).strip();
        }
        return fit;
    }

    private void tell(String code, String column, String value, String rule, String wayOut) {
        problems.tell(code, "PAXLST", traveller, column, value, rule, wayOut);
    }
}
