package org.muster.formats.paxlst;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.Placed;

/**
 * Collects one flight with its places (guide 4.8 to 4.10). The directory's DTM behind TDT, which
 * the guide does not have, is neither asked for nor refused.
 */
final class FlightReader {

    private final Findings findings;
    private final Placed tdt;
    private final List<Stop> stops = new ArrayList<>();

    FlightReader(Placed tdt, Findings findings) {
        this.tdt = tdt;
        this.findings = findings;
        if (tdt.text(2).isEmpty()) {
            findings.tell(
                    "PAX-012",
                    tdt,
                    "TDT 8028",
                    "",
                    "the flight has no number (guide 4.8).",
                    "Ask the sender for the flight's number or call sign.");
        }
    }

    boolean take(Placed segment) {
        switch (segment.tag()) {
            case "LOC" -> takePlace(segment);
            case "DTM" -> takeTime(segment);
            default -> {
                return false;
            }
        }
        return true;
    }

    Flight end() {
        return new Flight(tdt.text(2), tdt.text(5, 1), tdt.text(1).equals("34"), stops);
    }

    private void takePlace(Placed segment) {
        Optional<StopKind> kind = StopKind.find(segment.text(1));
        if (kind.isEmpty() || segment.text(2, 1).isEmpty()) {
            findings.tell(
                    "PAX-013",
                    segment,
                    "LOC",
                    segment.text(1) + " " + segment.text(2, 1),
                    "is not 87, 92, 125 or 130 with an airport (guide 4.9).",
                    "It is read as another place of the flight.");
        }
        stops.add(
                new Stop(
                        kind.orElse(StopKind.OTHER),
                        segment.text(2, 1),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void takeTime(Placed segment) {
        if (stops.isEmpty()) {
            return;
        }
        String function = segment.text(1, 1);
        Optional<LocalDateTime> time = Dates.findTime(segment.text(1, 2));
        boolean known = function.equals("189") || function.equals("232");
        if (time.isEmpty() || !known) {
            findings.tell(
                    "PAX-014",
                    segment,
                    "DTM 2380",
                    segment.text(1, 2),
                    "is not a departure (189) or arrival (232) as YYMMDDHHMM (guide 4.10).",
                    "It is left out; ask the carrier for the time.");
            return;
        }
        Stop last = stops.removeLast();
        stops.add(
                function.equals("189")
                        ? new Stop(last.kind(), last.place(), last.arrival(), time)
                        : new Stop(last.kind(), last.place(), time, last.departure()));
    }
}
