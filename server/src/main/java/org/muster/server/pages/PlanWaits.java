package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.server.plans.Board;

/** How many wait at each place at one time. */
public record PlanWaits(Instant at, List<Integer> counts) {

    /** The places where anybody ever waits. */
    static List<Board.Waiting> places(Board board) {
        return board.waiting().stream().filter(one -> one.most() > 0).toList();
    }

    /** Who waits where now, and after each departure that changes it. */
    static List<PlanWaits> list(Board board) {
        List<Board.Waiting> places = places(board);
        List<PlanWaits> moments = new ArrayList<>();
        moments.add(of(places, board.problem().from()));
        board.lines().stream()
                .map(line -> line.leg().departs())
                .distinct()
                .map(at -> of(places, at))
                .filter(next -> !next.counts().equals(moments.getLast().counts()))
                .forEach(moments::add);
        return moments;
    }

    private static PlanWaits of(List<Board.Waiting> places, Instant at) {
        return new PlanWaits(at, places.stream().map(one -> one.at(at)).toList());
    }
}
