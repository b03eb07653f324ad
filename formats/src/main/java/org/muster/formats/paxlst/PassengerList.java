package org.muster.formats.paxlst;

import java.util.List;
import org.muster.formats.edifact.Envelope;
import org.muster.formats.edifact.Segment;

/**
 * One list as it is meant, in however many parts it travels.
 *
 * @param accessReference what its parts have in common, such as AF834/230802/1930
 * @param release of the directory, such as 05B or 12B
 * @param function what becomes of an earlier list: C for crew, CP, XR and RP for changes, CL, CLOB,
 *     CLNB, XF, CF for a flight's status; mostly empty
 * @param transaction the sender's number for it; may be empty
 * @param others what stands in the head and has no name here, kept and written again
 */
public record PassengerList(
        Envelope envelope,
        String accessReference,
        String release,
        ListKind kind,
        String function,
        String transaction,
        Reporter reporter,
        List<Flight> flights,
        List<Traveller> travellers,
        List<Segment> others) {
    public PassengerList {
        flights = List.copyOf(flights);
        travellers = List.copyOf(travellers);
        others = List.copyOf(others);
    }

    /** Everybody who is not crew, in order. */
    public List<Traveller> passengers() {
        return travellers.stream().filter(each -> !each.role().isCrew()).toList();
    }

    PassengerList withTravellers(List<Traveller> all) {
        return new PassengerList(
                envelope,
                accessReference,
                release,
                kind,
                function,
                transaction,
                reporter,
                flights,
                all,
                others);
    }
}
