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
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.RowWriter;
import org.muster.formats.tabular.writing.Value;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.plan.Booking;

/**
 * A plan as a table of plain text, one line for each party: by references alone, so that it names
 * nobody.
 */
public final class PartyRows {
    private static final List<String> HEAD =
            List.of(
                    "leg",
                    "departs",
                    "party",
                    "people",
                    "seats",
                    "laps",
                    "stretchers",
                    "wheelchairs",
                    "class",
                    "told",
                    "pinned",
                    "sets_out",
                    "convoy",
                    "in_force",
                    "moved");

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
        return CsvFile.text(CsvForm.PLAIN, HEAD, this::write);
    }

    private void write(RowWriter out) {
        Set<String> shown = new HashSet<>();
        for (Board.Line line : board.lines()) {
            for (Party party : line.parties()) {
                shown.add(party.id());
                out.row(row(line.label(), line.leg().departs().toString(), party));
            }
        }
        board.problem().parties().stream()
                .filter(party -> !shown.contains(party.id()))
                .forEach(party -> out.row(row("", "", party)));
    }

    private List<Value> row(String leg, String departs, Party party) {
        Load load = party.load();
        Optional<Booking> booking =
                Optional.ofNullable(bookings.get(party.id())).filter(one -> !leg.isEmpty());
        List<Booking.Ride> rides = booking.map(Booking::rides).orElse(List.of());
        String meant = asked.inForce().map(plan -> plan.legs().get(party.id())).orElse(null);
        return Value.row(
                leg,
                departs,
                party.id(),
                load.souls(),
                load.seats(),
                load.laps(),
                load.stretchers(),
                load.wheelchairs(),
                party.priority(),
                party.told().map(this::label).orElse(""),
                yes(party.pinned()),
                rides.stream()
                        .map(Booking.Ride::departs)
                        .map(Instant::toString)
                        .findFirst()
                        .orElse(""),
                rides.stream()
                        .flatMap(ride -> ride.convoy().stream())
                        .collect(Collectors.joining(" ")),
                meant == null ? "" : label(meant),
                meant == null ? "" : yes(booking.filter(one -> one.leg().equals(meant)).isEmpty()));
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private String label(String leg) {
        LegPlan plan = asked.names().get(leg);
        return plan == null ? leg : plan.label();
    }
}
