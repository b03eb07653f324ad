package org.muster.planning.size;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.muster.planning.simulate.Spread;
import org.muster.planning.size.Answer.Binding;
import org.muster.planning.size.Answer.ForType;
import org.muster.planning.size.Answer.Option;
import org.muster.planning.size.Rotations.Drawn;

/** How much it takes; pure, and the same for the same question. */
public final class Sizing {
    /** No airport of a crisis has seen more than this many of one type at a time. */
    static final int MOST_AIRCRAFT = 60;

    private static final int MOST_STANDS = 60;

    /** So many legs are played for one number of aircraft; many people get fewer runs. */
    private static final double MOST_LEGS = 2_000_000;

    private static final int FEWEST_RUNS = 100;

    /** How many numbers of aircraft are shown, the last ones up to the one that is needed. */
    private static final int SHOWN = 6;

    /** Aircraft that are late or do not come leave stands empty, so a few more can still help. */
    private static final int SLACK = 4;

    private final Need need;
    private final int runs;

    private Sizing(Need need) {
        this.need = need;
        double seats = need.types().stream().mapToInt(AircraftType::seats).min().orElseThrow();
        double legs = need.people().high() * need.wish().high() / seats / need.fill().low();
        this.runs = (int) Math.clamp(MOST_LEGS / legs, FEWEST_RUNS, need.runs());
    }

    public static Answer of(Need need) {
        return new Sizing(need).answer();
    }

    private Answer answer() {
        Rotations any = new Rotations(need, need.types().getFirst());
        List<Drawn> drawn = draw(any, 1);
        Spread wanting = spread(drawn, Drawn::wanting);
        long planned = (long) Ground.at(drawn, need.confidence());
        List<ForType> types = need.types().stream().map(this::forType).toList();
        double perHour = Ground.perHour(need, types, planned);
        return new Answer(
                need,
                runs,
                wanting,
                planned,
                types,
                perHour,
                Ground.lanes(perHour),
                need.town().map(town -> Ground.buses(need, town, planned)));
    }

    private ForType forType(AircraftType type) {
        Counting counting = new Counting(need, type);
        OptionalInt least = least(type, counting);
        int enough = enough(type, counting);
        OptionalInt needed = needed(type, least, enough);
        int useful = Math.min(enough, enoughForGate(type, counting));
        int last = Math.min(MOST_AIRCRAFT, needed.orElse(useful) + 1);
        List<Option> options = new ArrayList<>();
        for (int aircraft = Math.max(1, last - SHOWN + 1); aircraft <= last; aircraft++) {
            options.add(option(type, counting, aircraft));
        }
        return new ForType(
                type,
                counting.legsOfAnAircraft(),
                counting.legsOfAStand(),
                counting.legsOfAStandADay(),
                least,
                needed,
                enough < MOST_AIRCRAFT ? OptionalInt.of(enough) : OptionalInt.empty(),
                needed.isEmpty() ? enoughStands(type) : OptionalInt.empty(),
                options);
    }

    /** From this number on the stands are full, by counting: one more departs no leg more. */
    private int enough(AircraftType type, Counting counting) {
        if (stands() < 1 || counting.legsOfAnAircraft() == 0) {
            return MOST_AIRCRAFT;
        }
        long all = (long) stands() * counting.legsOfAStand();
        return (int)
                Math.clamp(Math.ceilDiv(all, (long) counting.legsOfAnAircraft()), 1, MOST_AIRCRAFT);
    }

    /** So many bring more people than the gate lets through, even where few seats are used. */
    private int enoughForGate(AircraftType type, Counting counting) {
        OptionalInt perHour = need.airport().perHour();
        double each = counting.legsOfAnAircraft() * type.seats() * need.fill().low();
        if (perHour.isEmpty() || each == 0) {
            return MOST_AIRCRAFT;
        }
        double passed = counting.throughGate(perHour.getAsInt());
        return (int) Math.clamp(Math.ceil(passed / each), 1, MOST_AIRCRAFT);
    }

    /** More aircraft are better, so it is sought by halves. */
    private OptionalInt needed(AircraftType type, OptionalInt least, int enough) {
        int many = Math.min(MOST_AIRCRAFT, enough + SLACK);
        if (least.isEmpty() || !suffices(type, many)) {
            return OptionalInt.empty();
        }
        int few = Math.min(least.getAsInt(), many) - 1;
        while (many - few > 1) {
            int between = (few + many) / 2;
            if (suffices(type, between)) {
                many = between;
            } else {
                few = between;
            }
        }
        return OptionalInt.of(many);
    }

    private Option option(AircraftType type, Counting counting, int aircraft) {
        Rotations rotations = new Rotations(need, type);
        List<Drawn> runs = draw(rotations, aircraft);
        List<Drawn> all = runs.stream().filter(Sizing::isAllOut).toList();
        double allOut = all.size() / (double) runs.size();
        Spread out = spread(runs, run -> run.flown().out());
        return new Option(
                aircraft,
                counting.legs(aircraft, stands()),
                rotations.calm(aircraft).legs(),
                binding(type, aircraft, allOut, out.mean()),
                allOut,
                spread(runs, run -> run.flown().legs()),
                out,
                spread(runs, run -> run.wanting() - run.flown().out()),
                spread(all, run -> run.flown().finish()));
    }

    private static boolean isAllOut(Drawn run) {
        return run.flown().out() >= run.wanting();
    }

    /** What brings most when there is one more of it: an aircraft, a stand, a quarter of gate. */
    private Binding binding(AircraftType type, int aircraft, double allOut, double out) {
        if (allOut >= need.confidence()) {
            return Binding.PEOPLE;
        }
        double more = mean(need, type, aircraft + 1) - out;
        double stand =
                stands() < 1
                        ? 0
                        : mean(need.withStands(OptionalInt.of(stands() + 1)), type, aircraft) - out;
        OptionalInt perHour = need.airport().perHour();
        double gate =
                perHour.isEmpty()
                        ? 0
                        : mean(
                                        need.with(
                                                need.airport()
                                                        .withPerHour(
                                                                Math.ceilDiv(
                                                                        perHour.getAsInt() * 5,
                                                                        4))),
                                        type,
                                        aircraft)
                                - out;
        if (more >= Math.max(stand, gate)) {
            return Binding.AIRCRAFT;
        }
        return stand >= gate ? Binding.STANDS : Binding.GATE;
    }

    private double mean(Need other, AircraftType type, int aircraft) {
        return draw(new Rotations(other, type), aircraft).stream()
                .mapToDouble(run -> run.flown().out())
                .average()
                .orElse(0);
    }

    /** By counting alone. */
    private OptionalInt least(AircraftType type, Counting counting) {
        double wanting = Math.rint(need.people().middle() * need.wish().middle());
        boolean gateDoes =
                need.airport().perHour().isEmpty()
                        || counting.throughGate(need.airport().perHour().getAsInt()) >= wanting;
        for (int aircraft = 1; gateDoes && aircraft <= MOST_AIRCRAFT; aircraft++) {
            if (counting.legs(aircraft, stands()) * (double) type.seats() >= wanting) {
                return OptionalInt.of(aircraft);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt enoughStands(AircraftType type) {
        if (stands() < 1 || !sufficesWith(MOST_STANDS, type)) {
            return OptionalInt.empty();
        }
        int few = stands();
        int many = MOST_STANDS;
        while (many - few > 1) {
            int between = (few + many) / 2;
            if (sufficesWith(between, type)) {
                many = between;
            } else {
                few = between;
            }
        }
        return OptionalInt.of(many);
    }

    private boolean sufficesWith(int stands, AircraftType type) {
        return new Sizing(need.withStands(OptionalInt.of(stands))).suffices(type, MOST_AIRCRAFT);
    }

    private boolean suffices(AircraftType type, int aircraft) {
        return draw(new Rotations(need, type), aircraft).stream().filter(Sizing::isAllOut).count()
                >= need.confidence() * runs;
    }

    private int stands() {
        return need.airport().stands().orElse(0);
    }

    private List<Drawn> draw(Rotations rotations, int aircraft) {
        List<Drawn> runs = new ArrayList<>();
        for (int run = 0; run < this.runs; run++) {
            runs.add(rotations.draw(aircraft, run));
        }
        return runs;
    }

    private static Spread spread(List<Drawn> runs, ToDoubleFunction<Drawn> value) {
        return Spread.of(runs.stream().mapToDouble(value).toArray());
    }
}
