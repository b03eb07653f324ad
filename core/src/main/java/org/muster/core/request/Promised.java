package org.muster.core.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * What a leg has been promised to people who are not aboard it yet: those whose party accepted its
 * offer, and those whose party may still accept. An offer that ran out unanswered promises nothing.
 */
public record Promised(int accepted, int unanswered) {

    /** Counts persons, infants on laps included, as the leg's offers stand at {@code now}. */
    public static Promised of(View view, Leg leg, Instant now) {
        Set<RequestId> offered =
                view.history(leg.id()).stream()
                        .map(Recorded::fact)
                        .filter(SeatOffered.class::isInstance)
                        .map(fact -> ((SeatOffered) fact).request())
                        .collect(Collectors.toUnmodifiableSet());
        int accepted = 0;
        int unanswered = 0;
        for (RequestId id : offered) {
            Optional<Request> request = Request.find(view, id);
            if (request.isEmpty()) {
                continue;
            }
            int waiting = notAboard(request.get(), leg);
            if (request.get().accepted()) {
                accepted += waiting;
            } else if (isOpen(request.get(), now)) {
                unanswered += waiting;
            }
        }
        return new Promised(accepted, unanswered);
    }

    private static boolean isOpen(Request request, Instant now) {
        return request.offer().filter(offer -> offer.expires().isAfter(now)).isPresent();
    }

    private static int notAboard(Request request, Leg leg) {
        List<?> waiting =
                request.offer().filter(offer -> offer.leg().equals(leg.id())).stream()
                        .flatMap(offer -> offer.members().stream())
                        .filter(request.members()::contains)
                        .filter(member -> !leg.aboard().containsKey(member))
                        .toList();
        return waiting.size();
    }

    public int persons() {
        return accepted + unanswered;
    }
}
