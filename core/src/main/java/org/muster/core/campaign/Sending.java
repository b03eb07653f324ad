package org.muster.core.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.campaign.CampaignFact.Due;
import org.muster.core.campaign.CampaignFact.OfSending;
import org.muster.core.campaign.CampaignFact.PartDelivered;
import org.muster.core.campaign.CampaignFact.ReplyCame;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.CampaignFact.SendingFailed;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;

/**
 * What is sent to one recipient, up to now.
 *
 * @param failures in the order in which they became known
 * @param replies in the order in which they came
 */
public record Sending(Due due, State state, List<SendingFailed> failures, List<ReplyCame> replies) {
    public Sending {
        failures = List.copyOf(failures);
        replies = List.copyOf(replies);
    }

    /** How far it is. */
    public sealed interface State {
        /**
         * It is to be tried.
         *
         * @param place of the contact, from 0
         */
        record ToSend(int place) implements State {}

        /** The other side has it; whether it arrived is not known. */
        record Underway(SendingAccepted accepted, Instant at) implements State {}

        /** All parts of it arrived. */
        record Delivered(SendingAccepted accepted, Instant at) implements State {}

        /** No contact is left: somebody has to call. */
        record Unreached(String reason) implements State {}
    }

    /** Empty too while the fact that says whom it is for has not come here. */
    public static Optional<Sending> find(View view, SendingId id) {
        Fold fold = new Fold();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof OfSending fact) {
                fold.take(fact, recorded);
            }
        }
        return fold.toSending();
    }

    public SendingId id() {
        return due.sending();
    }

    /** What the other side has; empty where nothing is under way or arrived. */
    public Optional<SendingAccepted> findAccepted() {
        return switch (state) {
            case State.Underway underway -> Optional.of(underway.accepted());
            case State.Delivered delivered -> Optional.of(delivered.accepted());
            case State.ToSend next -> Optional.empty();
            case State.Unreached none -> Optional.empty();
        };
    }

    /** When the other side took it last; empty where nothing is under way or arrived. */
    public Optional<Instant> findSent() {
        return switch (state) {
            case State.Underway underway -> Optional.of(underway.at());
            case State.Delivered delivered -> Optional.of(delivered.at());
            case State.ToSend next -> Optional.empty();
            case State.Unreached none -> Optional.empty();
        };
    }

    /** Whether it is under way to this contact, or arrived there. */
    public boolean isSentTo(int place) {
        return findAccepted().filter(accepted -> accepted.place() == place).isPresent();
    }

    /** Where it is to be tried next; empty where it is sent, or nothing is left to try. */
    public Optional<ContactPoint> findNext() {
        return state instanceof State.ToSend(int place)
                ? Optional.of(due.contacts().get(place))
                : Optional.empty();
    }

    private static final class Fold {
        private Optional<Due> due = Optional.empty();
        private final List<SendingFailed> failures = new ArrayList<>(0);
        private final List<ReplyCame> replies = new ArrayList<>(0);
        private final Set<Integer> failed = new HashSet<>(0);
        private final Set<String> delivered = new HashSet<>(0);
        private Optional<Recorded> accepted = Optional.empty();
        private Optional<Recorded> lastPart = Optional.empty();

        void take(OfSending fact, Recorded recorded) {
            switch (fact) {
                case Due one -> due = due.or(() -> Optional.of(one));
                case SendingAccepted one -> accepted = Optional.of(recorded);
                case SendingFailed one -> {
                    failures.add(one);
                    failed.add(one.place());
                }
                case PartDelivered one -> {
                    delivered.add(one.handle());
                    lastPart = Optional.of(recorded);
                }
                case ReplyCame one -> replies.add(one);
            }
        }

        Optional<Sending> toSending() {
            return due.map(one -> new Sending(one, state(one), failures, replies));
        }

        private State state(Due due) {
            return accepted.filter(one -> !failed.contains(of(one).place()))
                    .map(this::sent)
                    .orElseGet(() -> open(due));
        }

        private State sent(Recorded one) {
            SendingAccepted last = of(one);
            return !last.handles().isEmpty() && delivered.containsAll(last.handles())
                    ? new State.Delivered(last, lastPart.orElse(one).happened())
                    : new State.Underway(last, one.happened());
        }

        private State open(Due due) {
            for (int place = 0; place < due.contacts().size(); place++) {
                if (!failed.contains(place)) {
                    return new State.ToSend(place);
                }
            }
            return new State.Unreached(failures.isEmpty() ? "" : failures.getLast().reason());
        }

        private static SendingAccepted of(Recorded recorded) {
            return (SendingAccepted) recorded.fact();
        }
    }
}
