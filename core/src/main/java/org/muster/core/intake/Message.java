package org.muster.core.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeFact.MessageClosed;
import org.muster.core.intake.IntakeFact.MessageContinued;
import org.muster.core.intake.IntakeFact.MessageLinked;
import org.muster.core.intake.IntakeFact.MessageReleased;
import org.muster.core.intake.IntakeFact.MessageReopened;
import org.muster.core.intake.IntakeFact.MessageSplit;
import org.muster.core.intake.IntakeFact.MessageTaken;
import org.muster.core.intake.IntakeFact.OfMessage;

/**
 * A message up to now.
 *
 * @param came as it came
 * @param more that its writer wrote since, in the order in which it was sent
 * @param requests that it is linked to, in the order in which they were
 */
public record Message(
        MessageCame came, List<MessageContinued> more, State state, List<RequestId> requests) {
    public Message {
        more = List.copyOf(more);
        requests = List.copyOf(requests);
    }

    /** Where a message stands. */
    public sealed interface State {
        /** Nobody works on it. */
        record Waiting() implements State {}

        record Owned(UserId by, Instant since) implements State {}

        record Done(MessageOutcome outcome, UserId by, Instant at) implements State {}

        /** Its parts go on in its place. */
        record InParts(List<MessageId> parts) implements State {}
    }

    public static Optional<Message> find(View view, MessageId id) {
        Optional<MessageCame> came = Optional.empty();
        State state = new State.Waiting();
        Set<RequestId> requests = new LinkedHashSet<>();
        List<MessageContinued> more = new ArrayList<>(0);
        for (Recorded recorded : view.history(id)) {
            if (!(recorded.fact() instanceof OfMessage fact)) {
                continue;
            }
            if (fact.message().equals(id)) {
                if (fact instanceof MessageCame first && came.isEmpty()) {
                    came = Optional.of(first);
                }
                if (fact instanceof MessageLinked linked) {
                    requests.add(linked.request());
                }
                if (fact instanceof MessageContinued continued) {
                    more.add(continued);
                }
                state = after(state, fact, recorded);
            }
        }
        State now = state;
        more.sort(Comparator.comparing(MessageContinued::at));
        return came.map(first -> new Message(first, more, now, List.copyOf(requests)));
    }

    /** Those that are linked to a request, in the order in which they were. */
    public static List<Message> listOf(View view, RequestId request) {
        return view.history(request).stream()
                .map(Recorded::fact)
                .filter(MessageLinked.class::isInstance)
                .map(fact -> ((MessageLinked) fact).message())
                .distinct()
                .flatMap(id -> find(view, id).stream())
                .toList();
    }

    /** What was cut stays cut: two desks that cut it at once leave both sets of parts. */
    private static State after(State before, OfMessage fact, Recorded recorded) {
        Instant at = recorded.stamp().instant();
        return switch (fact) {
            case MessageCame came -> before;
            case MessageContinued continued -> before;
            case MessageLinked linked -> before;
            case MessageTaken taken -> open(before, new State.Owned(recorded.by(), at));
            case MessageReleased released -> open(before, new State.Waiting());
            case MessageClosed closed ->
                    before instanceof State.InParts
                            ? before
                            : new State.Done(closed.outcome(), recorded.by(), at);
            case MessageReopened reopened ->
                    before instanceof State.Done ? new State.Waiting() : before;
            case MessageSplit split -> new State.InParts(joined(before, split.parts()));
        };
    }

    private static State open(State before, State after) {
        return before instanceof State.Waiting || before instanceof State.Owned ? after : before;
    }

    private static List<MessageId> joined(State before, List<MessageId> more) {
        Set<MessageId> all = new LinkedHashSet<>();
        if (before instanceof State.InParts(List<MessageId> parts)) {
            all.addAll(parts);
        }
        all.addAll(more);
        return List.copyOf(all);
    }

    public MessageId id() {
        return came.message();
    }

    /** Whether somebody has still to do something about it. */
    public boolean isOpen() {
        return state instanceof State.Waiting || state instanceof State.Owned;
    }

    public Optional<UserId> owner() {
        return state instanceof State.Owned(UserId by, Instant since)
                ? Optional.of(by)
                : Optional.empty();
    }

    /** How long ago it was sent; never below nothing, whatever its sender's clock said. */
    public Duration age(Instant now) {
        Duration age = Duration.between(came.at(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Whether it has reached an age. */
    public boolean isOlder(Duration age, Instant now) {
        return age(now).compareTo(age) >= 0;
    }
}
