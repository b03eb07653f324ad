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

    /** How many numbers of aircraft below the least possible one are shown too. */
    private static final int BEFORE = 2;

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
        List<Option> options = new ArrayList<>();
        OptionalInt least = least(type, counting);
        int first = Math.max(1, least.orElse(1) - BEFORE);
        OptionalInt needed = OptionalInt.empty();
        boolean more = true;
        for (int aircraft = first; more && aircraft <= MOST_AIRCRAFT; aircraft++) {
            Option option = option(type, counting, aircraft);
            options.add(option);
            if (needed.isEmpty() && option.allOut() >= need.confidence()) {
                needed = OptionalInt.of(option.aircraft());
            }
            more = bringsMore(options) && aircraft <= needed.orElse(MOST_AIRCRAFT);
        }
        return new ForType(
                type,
                counting.legsOfAnAircraft(),
                counting.legsOfAStand(),
                counting.legsOfAStandADay(),
                least,
                needed,
                needed.isEmpty() ? enoughStands(type) : OptionalInt.empty(),
                options);
    }

    /** Two in a row that bring nothing: one may only have been unlucky. */
    private static boolean bringsMore(List<Option> options) {
        int size = options.size();
        return size < 3
                || options.get(size - 1).out().mean() > options.get(size - 3).out().mean() + 0.5
                || options.get(size - 1).most() > options.get(size - 3).most();
    }

    private Option option(AircraftType type, Counting counting, int aircraft) {
        Rotations rotations = new Rotations(need, type);
        List<Drawn> runs = draw(rotations, aircraft);
        List<Drawn> all = runs.stream().filter(Sizing::isAllOut).toList();
        return new Option(
                aircraft,
                counting.legs(aircraft, stands()),
                rotations.calm(aircraft).legs(),
                binding(type, counting, aircraft),
                all.size() / (double) runs.size(),
                spread(runs, run -> run.flown().legs()),
                spread(runs, run -> run.flown().out()),
                spread(runs, run -> run.wanting() - run.flown().out()),
                spread(all, run -> run.flown().finish()));
    }

    private static boolean isAllOut(Drawn run) {
        return run.flown().out() >= run.wanting();
    }

    private Binding binding(AircraftType type, Counting counting, int aircraft) {
        double seats = type.seats() * need.fill().middle();
        double flown = (double) aircraft * counting.legsOfAnAircraft() * seats * need.flies();
        double stood =
                stands() < 1
                        ? Double.MAX_VALUE
                        : stands() * (double) counting.legsOfAStand() * seats;
        double passed =
                need.airport().perHour().isEmpty()
                        ? Double.MAX_VALUE
                        : counting.throughGate(need.airport().perHour().getAsInt());
        double wanting = need.people().high() * need.wish().high();
        double least = Math.min(Math.min(flown, stood), Math.min(passed, wanting));
        if (least == wanting) {
            return Binding.PEOPLE;
        }
        if (least == flown) {
            return Binding.AIRCRAFT;
        }
        return least == stood ? Binding.STANDS : Binding.GATE;
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
        return new Sizing(need.withStands(OptionalInt.of(stands))).suffices(type);
    }

    private boolean suffices(AircraftType type) {
        return draw(new Rotations(need, type), MOST_AIRCRAFT).stream()
                        .filter(Sizing::isAllOut)
                        .count()
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
