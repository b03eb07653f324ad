package org.muster.cli;

import java.io.PrintWriter;
import java.util.List;
import org.muster.planning.simulate.Spread;
import org.muster.planning.size.Answer;
import org.muster.planning.size.Answer.ForType;
import org.muster.planning.size.Answer.Option;

/** Prints how many aircraft it takes, for people. */
final class SizePrint {
    private final PrintWriter out;

    SizePrint(PrintWriter out) {
        this.out = out;
    }

    void print(Answer answer) {
        out.printf(
                "%s people, %d days: %,.0f want to leave (%,.0f to %,.0f in nine of ten runs).%n",
                answer.need().people(),
                answer.need().days(),
                answer.wanting().middle(),
                answer.wanting().low(),
                answer.wanting().high());
        for (ForType type : answer.types()) {
            type(answer, type);
        }
        out.printf("%nGround, for %,d people:%n", answer.planned());
        out.printf("  gate  %,.0f people an hour:", answer.perHour());
        answer.lanes().forEach(one -> out.printf(" %s %d,", one.station(), one.lanes()));
        out.printf(" lanes%n");
        answer.buses()
                .ifPresent(buses ->
                        out.printf(
                                "  buses %d at least: %,d loads, %d trips each at most%n",
                                buses.buses(), buses.loads(), buses.trips()));
    }

    private void type(Answer answer, ForType type) {
        out.printf(
                "%n%s, %,d seats, %d minutes on the ground: an aircraft departs at most %d times in"
                        + " %d days.%n",
                type.type().name(),
                type.type().seats(),
                type.type().ground().toMinutes(),
                type.legs(),
                answer.need().days());
        needed(answer, type);
        out.printf(
                "%n  %8s %13s %12s %14s %12s %15s  %s%n",
                "aircraft",
                "legs at most",
                "legs flown",
                "all are out",
                "left (mean)",
                "left (5 %)",
                "what limits");
        List<Option> options = type.options();
        for (Option option : options) {
            out.printf(
                    "  %8d %,13d %12s %12.0f %% %,12.0f %,15.0f  %s%n",
                    option.aircraft(),
                    option.most(),
                    flown(option.legs()),
                    100 * option.allOut(),
                    option.left().mean(),
                    option.left().high(),
                    limit(option));
        }
    }

    private void needed(Answer answer, ForType type) {
        double sure = 100 * answer.need().confidence();
        if (type.needed().isPresent()) {
            out.printf(
                    "  Needed: %d, to have everybody out in %.0f of 100 runs.",
                    type.needed().getAsInt(), sure);
        } else {
            out.printf("  No number of them has everybody out in %.0f of 100 runs.", sure);
        }
        if (type.least().isEmpty()) {
            out.print(" By counting, none can.");
        } else if (type.least().getAsInt() > 1) {
            out.printf(
                    " Fewer than %d cannot, by counting, with every seat used.",
                    type.least().getAsInt());
        }
        out.println();
        stands(answer, type);
    }

    private void stands(Answer answer, ForType type) {
        int stands = answer.need().airport().stands().orElse(0);
        if (stands > 0) {
            out.printf(
                    "  Parking %d limits you to %,d legs a day, %,d in all",
                    stands, stands * type.standLegsADay(), (long) stands * type.standLegs());
            type.enough()
                    .ifPresent(enough ->
                            out.printf(
                                    "; with %d all stands are taken, and one more brings nothing%n  but where others do not come",
                                    enough));
            out.println(".");
        }
        type.stands()
                .ifPresent(
                        more -> out.printf("  With parking %d a number of them would do.%n", more));
    }

    private static String flown(Spread legs) {
        return legs.low() == legs.high()
                ? "%.0f".formatted(legs.low())
                : "%.0f to %.0f".formatted(legs.low(), legs.high());
    }

    private static String limit(Option option) {
        return switch (option.binding()) {
            case AIRCRAFT -> "the aircraft";
            case STANDS -> "parking: a stand would help more";
            case GATE -> "the gate: lanes would help more";
            case PEOPLE -> "nothing";
        };
    }
}
