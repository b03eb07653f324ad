package org.muster.planning.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.muster.planning.model.Room;

/**
 * Whole legs out of shares of legs: of those that depart in a stretch of time, the ones that
 * carriers and places allow beside what a draft flies and that agree best with the shares.
 */
final class Rounding {
    /** A leg that flies by less than this does not fly. */
    private static final double LEAST_SHARE = 0.3;

    private static final double FINE = 1_000;

    private final Draft draft;
    private final Flow.Answer answer;
    private final int from;
    private final int to;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder agreement = LinearExpr.newBuilder();
    private final List<List<BoolVar>> flies = new ArrayList<>();

    /**
     * @param from second from which on legs depart that may begin to fly in the draft
     * @param to second before which they depart
     */
    Rounding(Draft draft, Flow.Answer answer, int from, int to) {
        this.draft = draft;
        this.answer = answer;
        this.from = from;
        this.to = to;
        draft.outline().legs().forEach(this::add);
        for (SkyLimit limit : SkyLimit.of(draft.outline())) {
            LinearExprBuilder taken = LinearExpr.newBuilder();
            limit.terms()
                    .forEach(term ->
                            taken.addTerm(
                                    flies.get(term.leg().index()).get(term.fitIndex()),
                                    term.weight()));
            model.addLessOrEqual(taken, limit.most());
        }
        model.maximize(agreement);
    }

    private void add(Departure leg) {
        List<BoolVar> ways = new ArrayList<>();
        for (int f = 0; f < leg.fits().size(); f++) {
            BoolVar way = model.newBoolVar("");
            ways.add(way);
            if (draft.skies().flies(leg)) {
                model.addEquality(way, leg.fits().get(f).equals(draft.skies().fit(leg)) ? 1 : 0);
            } else if (isNow(leg)) {
                double more = answer.share(leg, f) - LEAST_SHARE;
                agreement.addTerm(way, Math.round(FINE * more * places(leg.fits().get(f).room())));
            } else {
                model.addEquality(way, 0);
            }
        }
        model.addLessOrEqual(LinearExpr.sum(ways.toArray(new BoolVar[0])), 1);
        flies.add(ways);
    }

    private static int places(Room room) {
        return room.seats() + room.stretchers();
    }

    private boolean isNow(Departure leg) {
        return leg.departs() >= from && leg.departs() < to && answer.carries(leg);
    }

    /** Lets the legs fly in the draft; none if there is no answer in time. */
    void fly(Duration limit, BooleanSupplier stopped) {
        Whole.solve(model, limit, stopped).ifPresent(this::fly);
    }

    private void fly(CpSolver solver) {
        for (Departure leg : draft.outline().legs()) {
            for (int f = 0; f < leg.fits().size() && isNow(leg); f++) {
                if (solver.booleanValue(flies.get(leg.index()).get(f))) {
                    draft.fly(leg, leg.fits().get(f));
                }
            }
        }
    }
}
