package org.muster.core.request;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * Seats offered to a party. Unanswered, the offer stands until it expires; accepted, it stands as
 * long as people can board; and with its leg's doors shut, or the leg cancelled, it is over either
 * way. Then the party waits again.
 */
public record Offer(Recorded made, SeatOffered seats, boolean accepted) {

    /** When an offer ended, and the fact that ended it unless the clock did. */
    public record End(Instant at, Optional<Recorded> by) {
        /** The very moment of expiry is too late. */
        public boolean isBy(Instant moment) {
            return !moment.isBefore(at);
        }
    }

    static Offer of(Recorded made, SeatOffered seats) {
        return new Offer(made, seats, false);
    }

    /** The offer that a fact makes, if it makes one. */
    public static Optional<Offer> find(Recorded made) {
        return made.fact() instanceof SeatOffered seats
                ? Optional.of(of(made, seats))
                : Optional.empty();
    }

    /** How many offers were ever made on a leg. */
    public static int countMade(View view, LegId leg) {
        return (int)
                view.history(leg).stream()
                        .filter(recorded -> recorded.fact() instanceof SeatOffered)
                        .count();
    }

    public LegId leg() {
        return seats.leg();
    }

    /** Whether an answer is to this offer and not to another leg's. */
    public boolean isAnsweredBy(OfferAnswered answer) {
        return answer.request().equals(seats.request()) && answer.leg().equals(leg());
    }

    public Offer accept() {
        return new Offer(made, seats, true);
    }

    /** When it ends, as far as is known; {@code leg} is the leg it is on, if that is known. */
    public Optional<End> findEnd(Optional<Leg> leg) {
        Optional<End> closed =
                leg.flatMap(Offer::closing)
                        .map(fact -> new End(fact.stamp().instant(), Optional.of(fact)));
        End expiry = new End(seats.expires(), Optional.empty());
        if (accepted || closed.filter(end -> end.at().isBefore(expiry.at())).isPresent()) {
            return closed;
        }
        return Optional.of(expiry);
    }

    /** Whether it is over at a moment. */
    public boolean hasEndedBy(View view, Instant moment) {
        return findEnd(Leg.find(view, leg())).filter(end -> end.isBy(moment)).isPresent();
    }

    private static Optional<Recorded> closing(Leg leg) {
        return switch (leg.state()) {
            case LegState.Open open -> Optional.empty();
            case LegState.Sealed sealed -> leg.manifest().or(() -> Optional.of(sealed.evidence()));
            case LegState.Cancelled cancelled ->
                    leg.manifest().or(() -> Optional.of(cancelled.evidence()));
        };
    }
}
