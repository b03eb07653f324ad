package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.operation.Assumption;
import org.muster.server.plans.Board;

/** The plan board: the drawing, the same as tables, and what was taken for granted. */
public record PlanSheet(Board board, PlanDrawing drawing, List<Assumption> assumptions) {

    /** How many wait at each place at one time. */
    public record Moment(Instant at, List<Integer> counts) {}

    static PlanSheet of(Visit visit, Board board, List<Assumption> assumptions) {
        return new PlanSheet(
                board, PlanDrawing.of(board, visit.frame().moment().zone()), assumptions);
    }

    /** Those that leave somebody or something out come first and are never folded away. */
    public List<Assumption> leavingOut() {
        return assumptions.stream().filter(one -> one.kind().leavesOut()).toList();
    }

    public List<Assumption> others() {
        return assumptions.stream().filter(one -> !one.kind().leavesOut()).toList();
    }

    /** The places where anybody ever waits. */
    public List<Board.Waiting> waiting() {
        return board.waiting().stream().filter(one -> one.most() > 0).toList();
    }

    /** Who waits where now, and after each departure. */
    public List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        moments.add(moment(board.problem().from()));
        board.lines().stream()
                .map(line -> line.leg().departs())
                .distinct()
                .forEach(at -> moments.add(moment(at)));
        return moments;
    }

    private Moment moment(Instant at) {
        return new Moment(at, waiting().stream().map(one -> one.at(at)).toList());
    }
}
