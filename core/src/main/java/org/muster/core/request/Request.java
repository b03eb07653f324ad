package org.muster.core.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.RequestWithdrawn;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * A party's wish as it stands: who is still in it, and the last offer that was not declined.
 * Whether that offer still stands is a question of the time. Who withdrew may ask anew under the
 * same reference: then the wish is as old as that, and no earlier offer belongs to it.
 */
public record Request(
        RequestId id,
        Recorded made,
        RequestMade asked,
        List<PersonId> members,
        Optional<Offer> offer) {

    public static Optional<Request> find(View view, RequestId id) {
        Optional<Recorded> made =
                view.history(id).stream()
                        .filter(fact -> fact.fact() instanceof RequestMade)
                        .findFirst();
        return made.map(first -> fold(view, id, first));
    }

    /** Nobody is left in it. */
    public boolean withdrawn() {
        return members.isEmpty();
    }

    /** The offer that is not over at the moment that the view is read. */
    public Optional<Offer> findStanding(View view) {
        return offer.filter(one -> !one.hasEndedBy(view, view.moment()));
    }

    /** The person's requests that still include them. */
    public static List<Request> listOpen(View view, PersonId person) {
        List<Request> open = new ArrayList<>();
        for (Recorded recorded : view.history(person)) {
            if (recorded.fact() instanceof RequestMade made) {
                find(view, made.request())
                        .filter(request -> request.members().contains(person))
                        .filter(request -> !open.contains(request))
                        .ifPresent(open::add);
            }
        }
        return open;
    }

    private static Request fold(View view, RequestId id, Recorded first) {
        Request request = asked(id, first);
        for (Recorded recorded : view.history(id)) {
            request =
                    switch (recorded.fact()) {
                        case RequestMade anew when !recorded.equals(first) -> asked(id, recorded);
                        case RequestWithdrawn gone -> request.without(gone.members());
                        case SeatOffered offered ->
                                request.with(Optional.of(Offer.of(recorded, offered)));
                        case OfferAnswered answer ->
                                request.with(answered(view, request.offer, answer, recorded));
                        default -> request;
                    };
        }
        return request;
    }

    private static Request asked(RequestId id, Recorded made) {
        RequestMade asked = (RequestMade) made.fact();
        return new Request(id, made, asked, asked.members(), Optional.empty());
    }

    private Request without(List<PersonId> gone) {
        List<PersonId> left = members.stream().filter(one -> !gone.contains(one)).toList();
        return new Request(id, made, asked, left, offer);
    }

    private Request with(Optional<Offer> other) {
        return new Request(id, made, asked, members, other);
    }

    /** An answer to another offer, or that came too late, changes nothing. */
    private static Optional<Offer> answered(
            View view, Optional<Offer> offer, OfferAnswered answer, Recorded recorded) {
        Optional<Offer> open =
                offer.filter(one -> one.isAnsweredBy(answer))
                        .filter(one -> !one.hasEndedBy(view, recorded.happened()));
        if (open.isEmpty()) {
            return offer;
        }
        return answer.accepted() ? open.map(Offer::accept) : Optional.empty();
    }
}
