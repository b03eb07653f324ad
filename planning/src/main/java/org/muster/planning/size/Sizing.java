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

    private final Need need;

    private Sizing(Need need) {
        this.need = need;
    }

    public static Answer of(Need need) {
        return new Sizing(need).answer();
    }

    private Answer answer() {
        Rotations any = new Rotations(need, need.types().getFirst());
        List<Drawn> drawn = draw(any, 1);
        Spread wanting = spread(drawn, Drawn::wanting);
        long planned = (long) Ground.at(drawn, need.confidence());
        List<ForType> types = need.types().stream().map(type -> forType(type, true)).toList();
        double perHour = Ground.perHour(need, types, planned);
        return new Answer(
                need,
                wanting,
                planned,
                types,
                perHour,
                Ground.lanes(perHour),
                need.town().map(town -> Ground.buses(need, town, planned)));
    }

    private ForType forType(AircraftType type, boolean look) {
        Counting counting = new Counting(need, type);
        List<Option> options = new ArrayList<>();
        OptionalInt needed = OptionalInt.empty();
        boolean more = true;
        while (more && options.size() < MOST_AIRCRAFT) {
            Option option = option(type, counting, options.size() + 1);
            options.add(option);
            if (needed.isEmpty() && option.allOut() >= need.confidence()) {
                needed = OptionalInt.of(option.aircraft());
            }
            more = bringsMore(options) && options.size() < needed.orElse(MOST_AIRCRAFT) + 1;
        }
        return new ForType(
                type,
                counting.legsOfAnAircraft(),
                counting.legsOfAStand(),
                counting.legsOfAStandADay(),
                least(type, counting),
                needed,
                look && needed.isEmpty() ? enoughStands(type) : OptionalInt.empty(),
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
        for (int stands = stands() + 1; stands() >= 1 && stands <= MOST_STANDS; stands++) {
            Sizing other = new Sizing(need.withStands(OptionalInt.of(stands)));
            if (other.suffices(type)) {
                return OptionalInt.of(stands);
            }
        }
        return OptionalInt.empty();
    }

    private boolean suffices(AircraftType type) {
        return draw(new Rotations(need, type), MOST_AIRCRAFT).stream()
                        .filter(Sizing::isAllOut)
                        .count()
                >= need.confidence() * need.runs();
    }

    private int stands() {
        return need.airport().stands().orElse(0);
    }

    private List<Drawn> draw(Rotations rotations, int aircraft) {
        List<Drawn> runs = new ArrayList<>();
        for (int run = 0; run < need.runs(); run++) {
            runs.add(rotations.draw(aircraft, run));
        }
        return runs;
    }

    private static Spread spread(List<Drawn> runs, ToDoubleFunction<Drawn> value) {
        return Spread.of(runs.stream().mapToDouble(value).toArray());
    }
}
