package org.muster.server.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.movement.LegPlan;
import org.muster.formats.tabular.CsvLine;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.plan.Booking;

/**
 * A plan as a table of plain text, one line for each party: by references alone, so that it names
 * nobody.
 */
public final class PartyRows {
    private static final String HEAD =
            "leg,departs,party,people,seats,laps,stretchers,wheelchairs,class,told,pinned,sets_out\r\n";

    private PartyRows() {}

    /** Everybody, by leg; whoever is left comes last with no leg. */
    public static String csv(Found found, Map<String, LegPlan> names) {
        Map<String, Optional<Instant>> setsOut = new HashMap<>();
        for (Booking booking : found.result().plan().bookings()) {
            setsOut.put(
                    booking.party(),
                    booking.rides().stream().map(Booking.Ride::departs).findFirst());
        }
        StringBuilder text = new StringBuilder(HEAD);
        List<Party> left = new ArrayList<>(found.board().problem().parties());
        left.removeIf(party -> setsOut.containsKey(party.id()));
        for (Board.Line line : found.board().lines()) {
            for (Party party : line.parties()) {
                text.append(
                        row(
                                line.label(),
                                line.leg().departs().toString(),
                                party,
                                names,
                                setsOut.getOrDefault(party.id(), Optional.empty())));
            }
        }
        left.forEach(party -> text.append(row("", "", party, names, Optional.empty())));
        return text.toString();
    }

    private static String row(
            String leg,
            String departs,
            Party party,
            Map<String, LegPlan> names,
            Optional<Instant> setsOut) {
        Load load = party.load();
        return String.join(
                        ",",
                        CsvLine.quoted(leg),
                        departs,
                        CsvLine.quoted(party.id()),
                        String.valueOf(load.souls()),
                        String.valueOf(load.seats()),
                        String.valueOf(load.laps()),
                        String.valueOf(load.stretchers()),
                        String.valueOf(load.wheelchairs()),
                        CsvLine.quoted(party.priority()),
                        CsvLine.quoted(party.told().map(told -> label(told, names)).orElse("")),
                        party.pinned() ? "yes" : "no",
                        setsOut.map(Instant::toString).orElse(""))
                + "\r\n";
    }

    private static String label(String leg, Map<String, LegPlan> names) {
        LegPlan plan = names.get(leg);
        return plan == null ? leg : plan.label();
    }
}
