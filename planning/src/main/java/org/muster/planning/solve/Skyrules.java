package org.muster.planning.solve;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Place.Terminal;

/** What carriers, parking and fuel ask of the legs that fly, as rows of an integer model. */
final class Skyrules {
    private static final int DAY = 86_400;
    private static final double CENTILITRE = 100;

    private final Outline outline;
    private final CpModel model;
    private final List<List<Seats.Flight>> flights;

    Skyrules(Outline outline, CpModel model, List<List<Seats.Flight>> flights) {
        this.outline = outline;
        this.model = model;
        this.flights = flights;
    }

    void add() {
        Map<String, List<Departure>> byCarrier =
                outline.legs().stream()
                        .filter(leg -> leg.carrier() != null)
                        .collect(
                                Collectors.groupingBy(
                                        leg -> leg.leg().carrier().orElseThrow(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byCarrier.values().forEach(this::carrier);
        outline.problem()
                .places()
                .forEach(place -> {
                    if (place instanceof Terminal terminal) {
                        terminal(terminal);
                    }
                });
    }

    private void carrier(List<Departure> legs) {
        for (int i = 0; i < legs.size(); i++) {
            for (int j = i + 1; j < legs.size(); j++) {
                notBoth(legs.get(i), legs.get(j));
            }
        }
        for (Departure first : legs) {
            duty(first, legs);
        }
    }

    private void notBoth(Departure one, Departure other) {
        if (Skies.apart(one, other, true)) {
            return;
        }
        if (!Skies.apart(one, other, false)) {
            List<Literal> any = new ArrayList<>();
            flights.get(one.index()).forEach(flight -> any.add(flight.flies()));
            flights.get(other.index()).forEach(flight -> any.add(flight.flies()));
            model.addAtMostOne(any);
            return;
        }
        for (Seats.Flight flight : flights.get(one.index())) {
            for (Seats.Flight second : flights.get(other.index())) {
                boolean refits =
                        one.name(flight.fit()).isPresent()
                                && other.name(second.fit()).isPresent()
                                && !one.name(flight.fit()).equals(other.name(second.fit()));
                if (refits) {
                    model.addAtMostOne(new Literal[] {flight.flies(), second.flies()});
                }
            }
        }
    }

    /** A day that begins with a leg that does not fly lies within one that does. */
    private void duty(Departure first, List<Departure> legs) {
        Carrier carrier = first.carrier();
        if (carrier == null) {
            return;
        }
        LinearExprBuilder away = LinearExpr.newBuilder();
        long most = 0;
        for (Departure leg : legs) {
            int since = leg.departs() - first.departs();
            if (since >= 0 && since < DAY) {
                flights.get(leg.index())
                        .forEach(flight -> away.addTerm(flight.flies(), leg.onTheWay()));
                most += leg.onTheWay();
            }
        }
        if (most > carrier.duty().toSeconds()) {
            model.addLessOrEqual(away, carrier.duty().toSeconds());
        }
    }

    private void terminal(Terminal terminal) {
        List<Departure> legs =
                outline.legs().stream()
                        .filter(leg -> leg.terminal().equals(terminal.id()))
                        .toList();
        if (terminal.parking().isPresent()) {
            legs.forEach(leg -> parking(leg.stands(), legs, terminal.parking().getAsInt()));
        }
        if (terminal.fuel().isPresent()) {
            LinearExprBuilder litres = LinearExpr.newBuilder();
            for (Departure leg : legs) {
                long taken = (long) Math.floor(Skies.litres(leg) * CENTILITRE);
                flights.get(leg.index()).forEach(flight -> litres.addTerm(flight.flies(), taken));
            }
            model.addLessOrEqual(litres, (long) (terminal.fuel().getAsLong() * CENTILITRE));
        }
    }

    private void parking(int second, List<Departure> legs, int most) {
        LinearExprBuilder standing = LinearExpr.newBuilder();
        int count = 0;
        for (Departure leg : legs) {
            if (leg.stands() <= second && second < leg.departs()) {
                flights.get(leg.index()).forEach(flight -> standing.add(flight.flies()));
                count++;
            }
        }
        if (count > most) {
            model.addLessOrEqual(standing, most);
        }
    }
}
