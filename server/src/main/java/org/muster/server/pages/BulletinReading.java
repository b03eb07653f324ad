package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.Move;
import org.muster.core.operation.OperationPlan;

/**
 * A bulletin before whoever decides on it: the texts, and which figures have moved since.
 *
 * @param moves of a text that has not gone out
 * @param at the moment as of which they are counted
 */
public record BulletinReading(BulletinSheet sheet, List<Move> moves, Instant at) {
    /** How many facts are named one by one. */
    public static final int SHOWN = 12;

    static BulletinReading of(Visit visit, Bulletin bulletin) {
        OperationPlan plan = visit.frame().operation().plan();
        return new BulletinReading(
                BulletinSheet.of(visit.view(), bulletin, plan),
                isAhead(bulletin.state())
                        ? Move.listAll(visit.view(), bulletin, visit.asOf(), plan)
                        : List.of(),
                visit.asOf());
    }

    private static boolean isAhead(BulletinState state) {
        return switch (state) {
            case BulletinState.Drafted d -> true;
            case BulletinState.Approved a -> true;
            case BulletinState.Published p -> false;
            case BulletinState.Abandoned a -> false;
        };
    }
}
