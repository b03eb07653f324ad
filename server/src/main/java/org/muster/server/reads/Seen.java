package org.muster.server.reads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the answer to the present request shows, as far as whoever reads the answer could not tell:
 * persons whose references do not stand in it, and the time that was looked at. Outside a request
 * nothing is noted.
 *
 * <p>Threads: that of the request.
 */
public final class Seen {
    private static final String NAME = Seen.class.getName();

    private final List<PersonId> persons = new ArrayList<>();
    private final Runnable sending;
    private Optional<Instant> asOf = Optional.empty();

    /** {@code sending} is done when an answer begins to leave before it is whole. */
    Seen(Runnable sending) {
        this.sending = sending;
    }

    /** The answer shows these persons. */
    public static void note(Collection<PersonId> persons) {
        now().ifPresent(seen -> seen.persons.addAll(persons));
    }

    /** The answer shows this person. */
    public static void note(PersonId person) {
        note(List.of(person));
    }

    /**
     * The answer shows these persons, and leaves from now on while it is made: it is in the log of
     * reads when this returns.
     */
    public static void send(Collection<PersonId> persons) {
        note(persons);
        now().ifPresent(seen -> seen.sending.run());
    }

    /** The answer shows what was known then. */
    public static void asOf(Instant then) {
        now().ifPresent(seen -> seen.asOf = Optional.of(then));
    }

    private static Optional<Seen> now() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable(
                        (Seen) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST));
    }

    /** The name of the request's attribute that holds it. */
    static String attribute() {
        return NAME;
    }

    List<PersonId> persons() {
        return persons;
    }

    Optional<Instant> asOf() {
        return asOf;
    }
}
