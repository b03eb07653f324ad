package org.muster.core.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.sameness.Sameness;

/**
 * What is known of an operation at one moment: the histories of its subjects. All rules and all
 * pages read through it.
 */
public interface View {
    /**
     * The subject's history, empty when nothing is known of it. Persons who were found to be one
     * have one history, whichever of their references is asked for, and are named by {@link #one}
     * in all histories.
     */
    History history(Subject subject);

    /** The subject's facts as they were recorded, under this very reference. */
    History recorded(Subject subject);

    /** The subjects of a kind about which something is known, in no particular order. */
    Stream<Subject> subjects(Subject.Kind kind);

    /** Which references were found to be one person, and which were found to be two. */
    Sameness sameness();

    /** The reference under which a person is shown: itself, unless found to be another's double. */
    default PersonId one(PersonId person) {
        return sameness().one(person);
    }

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

    default Stream<ListId> lists() {
        return subjects(Subject.Kind.LIST).map(ListId.class::cast);
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
    View asOf(Stamp horizon, Instant moment);
}
