package org.muster.core.request;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * What a leg has been promised to people who are not aboard it yet: those whose party accepted its
 * offer, and those whose party may still accept. Counts persons, infants on laps included.
 */
public record Promised(int accepted, int unanswered) {

    /** As the leg's offers stand at the moment that the view is read. */
    public static Promised of(View view, Leg leg) {
        int accepted = 0;
        int unanswered = 0;
        for (RequestId id : offered(view, leg)) {
            Optional<Request> request = Request.find(view, id);
            Optional<Offer> offer =
                    request.flatMap(found -> found.findStanding(view))
                            .filter(standing -> standing.leg().equals(leg.id()));
            if (offer.isPresent()) {
                int waiting = notAboard(request.orElseThrow(), offer.get(), leg);
                accepted += offer.get().accepted() ? waiting : 0;
                unanswered += offer.get().accepted() ? 0 : waiting;
            }
        }
        return new Promised(accepted, unanswered);
    }

    private static List<RequestId> offered(View view, Leg leg) {
        return view.history(leg.id()).stream()
                .filter(recorded -> recorded.fact() instanceof SeatOffered)
                .map(recorded -> ((SeatOffered) recorded.fact()).request())
                .distinct()
                .toList();
    }

    private static int notAboard(Request request, Offer offer, Leg leg) {
        return (int)
                offer.seats().members().stream()
                        .filter(request.members()::contains)
                        .filter(member -> !leg.aboard().containsKey(member))
                        .count();
    }

    public int persons() {
        return accepted + unanswered;
    }
}
