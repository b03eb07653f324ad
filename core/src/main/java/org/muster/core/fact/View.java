package org.muster.core.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an operation at one moment: the histories of its subjects. All rules and all
 * pages read through it.
 */
public interface View {
    /** The subject's history, empty when nothing is known of it. */
    History history(Subject subject);

    /** The subjects of a kind about which something is known, in no particular order. */
    Stream<Subject> subjects(Subject.Kind kind);

    /** The first fact that a command led to, if it was carried out before. */
    Optional<Recorded> findCarriedOut(CommandId command);

    default boolean knows(Subject subject) {
        return !history(subject).isEmpty();
    }

    default Stream<PersonId> persons() {
        return subjects(Subject.Kind.PERSON).map(PersonId.class::cast);
    }

    default Stream<LegId> legs() {
        return subjects(Subject.Kind.LEG).map(LegId.class::cast);
    }

    default Stream<RequestId> requests() {
        return subjects(Subject.Kind.REQUEST).map(RequestId.class::cast);
    }

    default Stream<BulletinId> bulletins() {
        return subjects(Subject.Kind.BULLETIN).map(BulletinId.class::cast);
    }

    /**
     * The moment at which it is read: what lasts until a time, such as an offer, is over by then.
     */
    Instant moment();

    /** The same operation as it was known at {@code horizon}: later facts are not there. */
    default View asOf(Stamp horizon) {
        return asOf(horizon, horizon.instant());
    }

    /** As above, read at a later moment, before which nothing more became known. */
    default View asOf(Stamp horizon, Instant moment) {
        return new PastView(this, horizon, moment);
    }
}
