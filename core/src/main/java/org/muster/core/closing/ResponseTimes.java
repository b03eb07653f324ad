package org.muster.core.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.account.Accounts;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.demarche.Demarche;
import org.muster.core.demarche.DemarcheFact.DemarcheAnswered;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.intake.Message;
import org.muster.core.movement.Leg;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.Tripwire;
import org.muster.core.tripwire.TripwireFact.TripwireAnswered;

/**
 * How long people waited for one thing.
 *
 * @param spans of those who got it, the shortest first
 * @param open how many never did
 */
public record ResponseTimes(ResponseKind kind, List<Duration> spans, int open) {

    public ResponseTimes {
        spans = spans.stream().sorted().toList();
    }

    /** One wait; {@code end} is empty where nothing came. */
    private record Wait(Instant begin, Optional<Instant> end) {
        Duration span(Instant until) {
            return until.isBefore(begin) ? Duration.ZERO : Duration.between(begin, until);
        }
    }

    /** Of everything that somebody waited for, in the order of the kinds. */
    public static List<ResponseTimes> listAll(View view) {
        List<ResponseTimes> all = new ArrayList<>();
        for (ResponseKind kind : ResponseKind.values()) {
            ResponseTimes times = of(kind, new Reader(view).list(kind).toList());
            if (!times.spans().isEmpty() || times.open() > 0) {
                all.add(times);
            }
        }
        return List.copyOf(all);
    }

    private static ResponseTimes of(ResponseKind kind, List<Wait> waits) {
        return new ResponseTimes(
                kind,
                waits.stream().flatMap(wait -> wait.end().map(wait::span).stream()).toList(),
                (int) waits.stream().filter(wait -> wait.end().isEmpty()).count());
    }

    /** The span within which so many in a hundred got it; empty where nobody did. */
    public Optional<Duration> within(int percent) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(spans.get((spans.size() * percent + 99) / 100 - 1));
    }

    /** Reads the waits of one kind. */
    private static final class Reader {
        private final View view;
        private final Accounts accounts;

        Reader(View view) {
            this.view = view;
            this.accounts = new Accounts(view);
        }

        Stream<Wait> list(ResponseKind kind) {
            return switch (kind) {
                case REQUEST_TO_DEPARTURE -> view.requests().flatMap(id -> departure(id).stream());
                case OFFER_TO_ANSWER -> view.requests().flatMap(this::offers);
                case MESSAGE_TO_END ->
                        view.subjects(Subject.Kind.MESSAGE)
                                .flatMap(id -> Message.find(view, (MessageId) id).stream())
                                .flatMap(message -> message(message).stream());
                case ENQUIRY_TO_END ->
                        Stream.concat(
                                        Enquiry.listOpen(view).stream(),
                                        Enquiry.listDone(view).stream())
                                .map(Reader::enquiry);
                case DEMARCHE_TO_ANSWER ->
                        Demarche.listAll(view).stream()
                                .filter(one -> one.isAwaited() || one.findAnswer().isPresent())
                                .map(Reader::demarche);
                case BULLETIN_TO_PUBLICATION ->
                        Bulletin.listAll(view).stream()
                                .filter(one -> !(one.state() instanceof BulletinState.Abandoned))
                                .map(Reader::bulletin);
                case TRIPWIRE_TO_DECISION ->
                        Tripwire.listAll(view).stream().flatMap(this::tripwire);
            };
        }

        /** Whoever withdrew waited for nothing in the end, unless a leg took one of them out. */
        private Optional<Wait> departure(RequestId id) {
            Optional<Request> request = Request.find(view, id);
            Optional<Recorded> made = first(id, RequestMade.class);
            if (request.isEmpty() || made.isEmpty()) {
                return Optional.empty();
            }
            Optional<Instant> left =
                    ((RequestMade) made.get().fact())
                            .members().stream()
                                    .flatMap(member -> departed(member).stream())
                                    .min(Instant::compareTo);
            return request.get().withdrawn() && left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Wait(made.get().happened(), left));
        }

        private Optional<Instant> departed(PersonId person) {
            return accounts.find(person)
                    .flatMap(account -> account.leg())
                    .flatMap(accounts::findLeg)
                    .filter(Leg::carriesOut)
                    .flatMap(leg -> Leg.findDeparted(view, leg.id()));
        }

        private Stream<Wait> offers(RequestId id) {
            List<Recorded> history = view.history(id).listAll();
            return history.stream()
                    .filter(recorded -> recorded.fact() instanceof SeatOffered)
                    .map(offer -> new Wait(offer.happened(), answered(history, offer)));
        }

        private static Optional<Instant> answered(List<Recorded> history, Recorded offer) {
            SeatOffered seats = (SeatOffered) offer.fact();
            return history.stream()
                    .filter(recorded ->
                            recorded.fact() instanceof OfferAnswered answer
                                    && answer.leg().equals(seats.leg())
                                    && recorded.stamp().compareTo(offer.stamp()) > 0)
                    .findFirst()
                    .map(Recorded::happened);
        }

        /** Parts go on in place of a message that was cut. */
        private static Optional<Wait> message(Message message) {
            Instant came = message.came().at();
            return switch (message.state()) {
                case Message.State.Done done -> Optional.of(new Wait(came, Optional.of(done.at())));
                case Message.State.Waiting waiting -> Optional.of(new Wait(came, Optional.empty()));
                case Message.State.Owned owned -> Optional.of(new Wait(came, Optional.empty()));
                case Message.State.InParts parts -> Optional.empty();
            };
        }

        private static Wait enquiry(Enquiry enquiry) {
            return new Wait(
                    enquiry.opened().at(),
                    enquiry.state() instanceof Enquiry.State.Done done
                            ? Optional.of(done.at())
                            : Optional.empty());
        }

        private static Wait demarche(Demarche demarche) {
            return new Wait(
                    demarche.made().at(),
                    demarche.answers().stream().map(DemarcheAnswered::at).min(Instant::compareTo));
        }

        private static Wait bulletin(Bulletin bulletin) {
            return new Wait(
                    bulletin.drafted().stamp().instant(),
                    bulletin.state() instanceof BulletinState.Published published
                            ? Optional.of(published.publication().stamp().instant())
                            : Optional.empty());
        }

        private Stream<Wait> tripwire(Tripwire tripwire) {
            List<Recorded> history = view.history(tripwire.id()).listAll();
            return tripwire.firings().stream()
                    .map(firing -> new Wait(firing.known(), decided(history, firing)));
        }

        private static Optional<Instant> decided(List<Recorded> history, Firing firing) {
            return history.stream()
                    .filter(recorded ->
                            recorded.fact() instanceof TripwireAnswered answer
                                    && !answer.firedAt().isBefore(firing.at()))
                    .findFirst()
                    .map(recorded -> recorded.stamp().instant());
        }

        private Optional<Recorded> first(RequestId id, Class<?> type) {
            return view.history(id).stream()
                    .filter(recorded -> type.isInstance(recorded.fact()))
                    .findFirst();
        }
    }
}
