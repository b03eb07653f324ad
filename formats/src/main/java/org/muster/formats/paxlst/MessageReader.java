package org.muster.formats.paxlst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.formats.edifact.EdiMessage;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.Placed;
import org.muster.formats.edifact.Segment;

/** Reads one message: head, flights, travellers, counts. One per message. */
final class MessageReader {

    private final EdiMessage message;
    private final Dates dates;
    private final Findings findings;
    private final List<Flight> flights = new ArrayList<>();
    private final List<Traveller> travellers = new ArrayList<>();
    private final List<Placed> counts = new ArrayList<>();
    private final List<Segment> others = new ArrayList<>();
    private final List<Reporter.Channel> channels = new ArrayList<>();
    private Optional<ListKind> kind = Optional.empty();
    private String function = "";
    private String transaction = "";
    private String reporter = "";
    private boolean begun;
    private @Nullable FlightReader flight;
    private @Nullable TravellerReader traveller;

    private MessageReader(EdiMessage message, Dates dates, Findings findings) {
        this.message = message;
        this.dates = dates;
        this.findings = findings;
    }

    static Part read(EdiMessage message, Dates dates, Findings findings) {
        MessageReader reader = new MessageReader(message, dates, findings);
        message.body().forEach(reader::take);
        return reader.end();
    }

    private void take(Placed segment) {
        switch (segment.tag()) {
            case "BGM" -> takeBeginning(segment);
            case "TDT" -> {
                endFlight();
                flight = new FlightReader(segment, findings);
            }
            case "NAD" -> takeName(segment);
            case "CNT" -> counts.add(segment);
            default -> {
                if (!takeInside(segment)) {
                    tellUnknown(segment);
                }
            }
        }
    }

    private boolean takeInside(Placed segment) {
        if (traveller != null) {
            return traveller.take(segment);
        }
        return flight != null ? flight.take(segment) : takeHead(segment);
    }

    private void takeBeginning(Placed segment) {
        begun = true;
        kind = ListKind.find(segment.text(1));
        function = segment.text(2, 1);
        if (kind.isEmpty()) {
            findings.tell(
                    "PAX-010",
                    segment,
                    "BGM 1001",
                    segment.text(1),
                    "is none of 745, 250, 266 and 336 (guide 4.5).",
                    "It is read as a list of passengers.");
        }
    }

    private boolean takeHead(Placed segment) {
        switch (segment.tag()) {
            case "RFF" -> {
                if (segment.text(1, 1).equals("TN") && transaction.isEmpty()) {
                    transaction = segment.text(1, 2);
                } else {
                    others.add(segment.segment());
                }
            }
            case "DTM", "LOC" -> others.add(segment.segment());
            case "COM" -> takeChannels(segment);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeChannels(Placed segment) {
        for (Segment.Element element : segment.segment().elements()) {
            for (List<String> channel : element.repeats()) {
                if (channel.size() >= 2) {
                    channels.add(new Reporter.Channel(channel.get(0), channel.get(1)));
                }
            }
        }
    }

    private void takeName(Placed segment) {
        Optional<Role> role = Role.find(segment.text(1));
        if (role.isEmpty() && flight == null && traveller == null) {
            if (segment.text(1).equals("MS")) {
                reporter = segment.text(4, 1).isEmpty() ? segment.text(3, 1) : segment.text(4, 1);
            } else {
                tellUnknown(segment);
            }
            return;
        }
        if (role.isEmpty()) {
            findings.tell(
                    "PAX-020",
                    segment,
                    "NAD 3035",
                    segment.text(1),
                    "is none of FL, FM, DDU and DDT (guide 4.11).",
                    "The person is read as one that the list is about.");
        }
        endTraveller();
        Role usual = kind.equals(Optional.of(ListKind.CREW)) ? Role.CREW : Role.PASSENGER;
        traveller = new TravellerReader(segment, role.orElse(usual), dates, findings);
    }

    private void endFlight() {
        if (flight != null) {
            flights.add(flight.end());
            flight = null;
        }
    }

    private void endTraveller() {
        if (traveller != null) {
            travellers.add(traveller.end());
            traveller = null;
        }
    }

    private Part end() {
        endFlight();
        endTraveller();
        if (!begun) {
            tellMissing("BGM", "4.5", "It is read as a list of passengers.");
        }
        if (flights.isEmpty()) {
            tellMissing("TDT", "4.8", "Ask the sender which flight it is.");
        }
        PassengerList list =
                new PassengerList(
                        message.envelope(),
                        message.accessReference(),
                        message.header().text(2, 3),
                        kind.orElse(ListKind.PASSENGERS),
                        function,
                        transaction,
                        new Reporter(reporter, channels),
                        flights,
                        travellers,
                        others);
        return new Part(message, list, counts);
    }

    private void tellMissing(String tag, String paragraph, String wayOut) {
        findings.tell(
                "PAX-011",
                message.header(),
                tag,
                "",
                "is missing from the message (guide " + paragraph + ").",
                wayOut);
    }

    private void tellUnknown(Placed segment) {
        findings.tell(
                "PAX-040",
                segment,
                segment.tag(),
                segment.text(1),
                "has no meaning in this place and is left out (guide 3.0).",
                "Nothing of a traveller is lost but what it says.");
    }
}
