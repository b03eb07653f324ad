package org.muster.server.plans;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            "leg,departs,party,people,seats,laps,stretchers,wheelchairs,class,told,pinned,sets_out,convoy,in_force,moved\r\n";

    private final Asked asked;
    private final Board board;
    private final Map<String, Booking> bookings = new HashMap<>();

    private PartyRows(Asked asked, Board board) {
        this.asked = asked;
        this.board = board;
        board.plan().bookings().forEach(booking -> bookings.put(booking.party(), booking));
    }

    /** Everybody, by leg; whoever is left comes last with no leg. */
    public static String csv(Asked asked, Board board) {
        return new PartyRows(asked, board).csv();
    }

    private String csv() {
        StringBuilder text = new StringBuilder(HEAD);
        Set<String> shown = new HashSet<>();
        for (Board.Line line : board.lines()) {
            for (Party party : line.parties()) {
                shown.add(party.id());
                text.append(row(line.label(), line.leg().departs().toString(), party));
            }
        }
        board.problem().parties().stream()
                .filter(party -> !shown.contains(party.id()))
                .forEach(party -> text.append(row("", "", party)));
        return text.toString();
    }

    private String row(String leg, String departs, Party party) {
        Load load = party.load();
        Optional<Booking> booking =
                Optional.ofNullable(bookings.get(party.id())).filter(one -> !leg.isEmpty());
        List<Booking.Ride> rides = booking.map(Booking::rides).orElse(List.of());
        String meant = asked.inForce().map(plan -> plan.legs().get(party.id())).orElse(null);
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
                        CsvLine.quoted(party.told().map(this::label).orElse("")),
                        yes(party.pinned()),
                        rides.stream()
                                .map(Booking.Ride::departs)
                                .map(Instant::toString)
                                .findFirst()
                                .orElse(""),
                        CsvLine.quoted(
                                rides.stream()
                                        .flatMap(ride -> ride.convoy().stream())
                                        .collect(Collectors.joining(" "))),
                        CsvLine.quoted(meant == null ? "" : label(meant)),
                        meant == null
                                ? ""
                                : yes(booking.filter(one -> one.leg().equals(meant)).isEmpty()))
                + "\r\n";
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private String label(String leg) {
        LegPlan plan = asked.names().get(leg);
        return plan == null ? leg : plan.label();
    }
}
