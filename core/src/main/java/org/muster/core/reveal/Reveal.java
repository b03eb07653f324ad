package org.muster.core.reveal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.erasure.Erasure;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.reveal.RevealFact.FieldsRevealed;
import org.muster.core.reveal.RevealFact.RevealReviewed;

/**
 * One time that somebody looked at masked fields of one person.
 *
 * @param recorded when, by whom and where; its fact is {@code said}
 * @param review what somebody else found, of several the first; empty while nobody has looked
 */
public record Reveal(Recorded recorded, FieldsRevealed said, Optional<Recorded> review) {
    /** For how long whoever gave a reason is shown the fields: a call, or one look at a gate. */
    public static final Duration OPEN = Duration.ofMinutes(15);

    /** Clocks of servers differ by so much. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /** All of an operation, those that came last first. */
    public static List<Reveal> listAll(View view, OperationId operation) {
        return listOf(view, operation).reversed();
    }

    /** The fields of somebody that an account may see now because it said why. */
    public static Set<MaskedField> open(View view, PersonId person, UserId account, Instant now) {
        Set<MaskedField> open = EnumSet.noneOf(MaskedField.class);
        for (Recorded recorded : view.history(person)) {
            if (recorded.fact() instanceof FieldsRevealed said
                    && recorded.by().equals(account)
                    && isNear(said.at(), now)) {
                open.addAll(said.fields());
            }
        }
        return open;
    }

    /** A clock that is far ahead opens nothing for long. */
    private static boolean isNear(Instant at, Instant now) {
        return at.isAfter(now.minus(OPEN)) && at.isBefore(now.plus(CLOCKS));
    }

    /** How many wait for somebody else to look at them. */
    public static long countOpen(View view, OperationId operation) {
        return listOf(view, operation).stream().filter(one -> one.waits(view)).count();
    }

    /** Whether somebody else has still to look at it; of who is erased nothing more is said. */
    public boolean waits(View view) {
        return review.isEmpty() && !Erasure.isErased(view, said.person());
    }

    static Optional<Reveal> find(View view, PersonId person, FactId id) {
        return listOf(view, person).stream()
                .filter(one -> one.recorded().id().equals(id))
                .findFirst();
    }

    private static List<Reveal> listOf(View view, Subject subject) {
        List<Recorded> looked = new ArrayList<>();
        Map<FactId, Recorded> reviews = new HashMap<>();
        for (Recorded recorded : view.history(subject)) {
            switch (recorded.fact()) {
                case FieldsRevealed one -> looked.add(recorded);
                case RevealReviewed one -> reviews.putIfAbsent(one.reveal(), recorded);
                default -> {}
            }
        }
        return looked.stream()
                .map(one ->
                        new Reveal(
                                one,
                                (FieldsRevealed) one.fact(),
                                Optional.ofNullable(reviews.get(one.id()))))
                .toList();
    }

    /** What the review found; empty while there is none. */
    public Optional<RevealVerdict> verdict() {
        return review.map(one -> ((RevealReviewed) one.fact()).verdict());
    }
}
