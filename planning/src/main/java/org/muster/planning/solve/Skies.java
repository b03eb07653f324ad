package org.muster.planning.solve;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Load;
import org.muster.planning.model.Place.Haven;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Room;

/**
 * Which legs fly, in which fit, and what is on them; refuses what carriers and places cannot do.
 */
final class Skies {
    private static final int DAY = 86_400;

    private final @Nullable Fit[] fits;
    private final Load[] loads;
    private final Map<String, List<Departure>> byCarrier = new HashMap<>();
    private final Map<String, List<Departure>> byTerminal = new HashMap<>();
    private final Map<String, Terminal> terminals = new HashMap<>();
    private final Map<String, Haven> havens = new HashMap<>();
    private final Map<String, Map<Long, Integer>> intake = new HashMap<>();
    private final Map<String, Double> litres = new HashMap<>();

    Skies(Problem problem, List<Departure> legs) {
        fits = new Fit[legs.size()];
        loads = new Load[legs.size()];
        legs.forEach(leg -> loads[leg.index()] = leg.leg().taken());
        problem.places()
                .forEach(place -> {
                    if (place instanceof Terminal terminal) {
                        terminals.put(terminal.id(), terminal);
                    } else if (place instanceof Haven haven) {
                        havens.put(haven.id(), haven);
                    }
                });
    }

    boolean flies(Departure leg) {
        return fits[leg.index()] != null;
    }

    @Nullable Fit fit(Departure leg) {
        return fits[leg.index()];
    }

    Load load(Departure leg) {
        return loads[leg.index()];
    }

    /** Whether a leg that does not fly could, beside those that do. */
    boolean canFly(Departure leg, Fit fit) {
        return fit.room().holds(leg.leg().taken())
                && freeIntake(leg) >= leg.leg().taken().souls()
                && hasFuel(leg)
                && hasParking(leg)
                && carrierCan(leg, fit);
    }

    void fly(Departure leg, Fit fit) {
        fits[leg.index()] = fit;
        standingAt(leg.terminal()).add(leg);
        leg.leg().carrier().ifPresent(id -> flightsOf(id).add(leg));
        litres.merge(leg.terminal(), litres(leg), Double::sum);
        intake(leg).merge(day(leg), loads[leg.index()].souls(), Integer::sum);
    }

    void ground(Departure leg) {
        fits[leg.index()] = null;
        standingAt(leg.terminal()).remove(leg);
        leg.leg().carrier().ifPresent(id -> flightsOf(id).remove(leg));
        litres.merge(leg.terminal(), -litres(leg), Double::sum);
        intake(leg).merge(day(leg), -loads[leg.index()].souls(), Integer::sum);
    }

    /** How many parties of this load still fit on a leg that flies. */
    int free(Departure leg, Load load) {
        Fit fit = fits[leg.index()];
        if (fit == null) {
            return 0;
        }
        int most = most(fit.room(), loads[leg.index()], load);
        return load.souls() == 0 ? most : Math.min(most, freeIntake(leg) / load.souls());
    }

    void board(Departure leg, Load load) {
        loads[leg.index()] = loads[leg.index()].plus(load);
        intake(leg).merge(day(leg), load.souls(), Integer::sum);
    }

    void leave(Departure leg, Load load) {
        Load was = loads[leg.index()];
        loads[leg.index()] =
                new Load(
                        was.seats() - load.seats(),
                        was.laps() - load.laps(),
                        was.stretchers() - load.stretchers(),
                        was.wheelchairs() - load.wheelchairs());
        intake(leg).merge(day(leg), -load.souls(), Integer::sum);
    }

    /** How many loads of one size fit beside what is there. */
    static int most(Room room, Load there, Load one) {
        int most = Integer.MAX_VALUE;
        most = Math.min(most, share(room.seats() - there.seats(), one.seats()));
        most = Math.min(most, share(room.stretchers() - there.stretchers(), one.stretchers()));
        most = Math.min(most, share(room.wheelchairs() - there.wheelchairs(), one.wheelchairs()));
        if (room.souls().isPresent()) {
            most = Math.min(most, share(room.souls().getAsInt() - there.souls(), one.souls()));
        }
        return Math.max(0, most);
    }

    private static int share(int free, int one) {
        return one == 0 ? Integer.MAX_VALUE : free / one;
    }

    private int freeIntake(Departure leg) {
        Haven haven = havens.get(leg.haven());
        return haven == null || haven.perDay().isEmpty()
                ? Integer.MAX_VALUE
                : Math.max(0, haven.perDay().getAsInt() - intake(leg).getOrDefault(day(leg), 0));
    }

    private Map<Long, Integer> intake(Departure leg) {
        return intake.computeIfAbsent(leg.haven(), key -> new TreeMap<>());
    }

    static long day(Departure leg) {
        return leg.leg().arrives().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    private boolean hasFuel(Departure leg) {
        Terminal terminal = terminals.get(leg.terminal());
        return terminal == null
                || terminal.fuel().isEmpty()
                || litres.getOrDefault(leg.terminal(), 0.0) + litres(leg)
                        <= terminal.fuel().getAsLong();
    }

    static double litres(Departure leg) {
        Carrier carrier = leg.carrier();
        return carrier == null || carrier.litresPerHour().isEmpty()
                ? 0
                : carrier.litresPerHour().getAsDouble() * leg.onTheWay() / 3600.0;
    }

    private boolean hasParking(Departure leg) {
        Terminal terminal = terminals.get(leg.terminal());
        if (terminal == null || terminal.parking().isEmpty()) {
            return true;
        }
        List<Departure> near =
                standingAt(leg.terminal()).stream().filter(other -> overlap(other, leg)).toList();
        int most = terminal.parking().getAsInt();
        return standing(near, leg.stands()) < most
                && near.stream()
                        .filter(other -> other.stands() >= leg.stands())
                        .allMatch(other -> standing(near, other.stands()) < most);
    }

    private static boolean overlap(Departure one, Departure other) {
        return one.stands() < other.departs() && other.stands() < one.departs();
    }

    private static long standing(List<Departure> legs, int second) {
        return legs.stream()
                .filter(leg -> leg.stands() <= second && second < leg.departs())
                .count();
    }

    private List<Departure> standingAt(String terminal) {
        return byTerminal.computeIfAbsent(terminal, key -> new ArrayList<>());
    }

    private List<Departure> flightsOf(String carrier) {
        return byCarrier.computeIfAbsent(carrier, key -> new ArrayList<>());
    }

    private boolean carrierCan(Departure leg, Fit fit) {
        Carrier carrier = leg.carrier();
        if (carrier == null) {
            return true;
        }
        List<Departure> flights = flightsOf(carrier.id());
        return flights.stream().allMatch(other -> apart(leg, fit, other))
                && withinDuty(carrier.duty(), flights, leg);
    }

    private boolean apart(Departure leg, Fit fit, Departure other) {
        Fit otherFit = fits[other.index()];
        boolean refits =
                otherFit != null
                        && !leg.name(fit).equals(other.name(otherFit))
                        && leg.name(fit).isPresent()
                        && other.name(otherFit).isPresent();
        return apart(leg, other, refits);
    }

    /** Whether one carrier can do both, with a change of fit between them or not. */
    static boolean apart(Departure one, Departure other, boolean refits) {
        int between = refits && one.carrier() != null ? Clock.seconds(one.carrier().refit()) : 0;
        return one.free() + between <= other.stands() || other.free() + between <= one.stands();
    }

    private static boolean withinDuty(Duration duty, List<Departure> flights, Departure leg) {
        List<Departure> all = new ArrayList<>(flights);
        all.add(leg);
        all.sort(Comparator.comparingInt(Departure::departs));
        for (Departure first : all) {
            long seconds =
                    all.stream()
                            .filter(one ->
                                    one.departs() >= first.departs()
                                            && one.departs() - first.departs() < DAY)
                            .mapToLong(Departure::onTheWay)
                            .sum();
            if (seconds > duty.toSeconds()) {
                return false;
            }
        }
        return true;
    }
}
