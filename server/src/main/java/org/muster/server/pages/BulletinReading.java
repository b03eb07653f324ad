package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.Move;
import org.muster.core.operation.OperationPlan;
import org.muster.server.publication.Publisher;

/**
 * A bulletin before whoever decides on it: the texts, and which figures have moved since.
 *
 * @param moves of a text that has not gone out
 * @param at the moment as of which they are counted
 * @param posts how far it is with each system that is told of it, once it was published
 */
public record BulletinReading(
        BulletinSheet sheet, List<Move> moves, Instant at, List<Publisher.Post> posts) {
    /** How many facts are named one by one. */
    public static final int SHOWN = 12;

    static BulletinReading of(Visit visit, Bulletin bulletin, Publisher publisher) {
        OperationPlan plan = visit.frame().operation().plan();
        return new BulletinReading(
                BulletinSheet.of(visit.view(), bulletin, plan),
                isAhead(bulletin.state())
                        ? Move.listAll(visit.view(), bulletin, visit.asOf(), plan)
                        : List.of(),
                visit.asOf(),
                bulletin.state() instanceof BulletinState.Published
                        ? publisher.list(visit.desk().operation(), visit.view(), bulletin.id())
                        : List.of());
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
