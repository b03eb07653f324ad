package org.muster.core.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeFact.AlarmAgeSet;

/**
 * The messages that nobody is done with, the oldest first.
 *
 * @param alarmAge the age at which the crisis room is alarmed
 */
public record Queue(List<Message> open, Duration alarmAge, Instant asOf) {
    /** As long as nobody set another. */
    public static final Duration USUAL_ALARM_AGE = Duration.ofHours(4);

    public Queue {
        open = List.copyOf(open);
    }

    public static Queue of(View view, OperationId operation) {
        List<Message> open =
                view.subjects(Subject.Kind.MESSAGE)
                        .flatMap(id -> Message.find(view, (MessageId) id).stream())
                        .filter(Message::isOpen)
                        .sorted(
                                Comparator.comparing((Message one) -> one.came().at())
                                        .thenComparing(one -> one.id().value()))
                        .toList();
        return new Queue(open, alarmAge(view, operation), view.moment());
    }

    public static Duration alarmAge(View view, OperationId operation) {
        return view.history(operation)
                .findLast(AlarmAgeSet.class)
                .map(AlarmAgeSet::age)
                .orElse(USUAL_ALARM_AGE);
    }

    /** The oldest that nobody works on. */
    public Optional<Message> findNext() {
        return open.stream().filter(one -> one.owner().isEmpty()).findFirst();
    }

    public Optional<Message> findOldest() {
        return open.stream().findFirst();
    }

    public boolean isLate(Message message) {
        return message.isOlder(alarmAge, asOf);
    }

    /** How many are older than they may be. */
    public long late() {
        return open.stream().filter(this::isLate).count();
    }
}
