package org.muster.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.ContinueMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.ReleaseMessage;
import org.muster.core.intake.IntakeCommand.ReopenMessage;
import org.muster.core.intake.IntakeCommand.SetAlarmAge;
import org.muster.core.intake.IntakeCommand.SplitMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeCommand.TakeMessage;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** Messages as they come in, and what desks do with them. */
final class IntakeDraws extends Draw {

    IntakeDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::come,
                this::come,
                () -> new ContinueMessage(message(), note(), sight.now()),
                () -> new TakeMessage(message()),
                () -> new ReleaseMessage(message()),
                () -> new LinkMessage(message(), request()),
                this::split,
                () -> new CloseMessage(message(), any(MessageOutcome.values()), note()),
                () -> new ReopenMessage(message()),
                this::age);
    }

    private Command come() {
        return new TakeInMessage(
                any(MessageWay.values()),
                any(Standing.values()),
                sight.now().minus(Duration.ofMinutes(random.nextInt(-3, 600))),
                note(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new ContactPoint(
                                        any(ContactPoint.Channel.values()), "+22790000001")),
                note(),
                note(),
                random.nextInt(4) == 0 ? Optional.of(request()) : Optional.empty());
    }

    private Command split() {
        return new SplitMessage(message(), List.of(note(), new Note("the second"), note()));
    }

    private Command age() {
        return new SetAlarmAge(sight.operation(), Duration.ofMinutes(random.nextInt(1, 12_000)));
    }

    private MessageId message() {
        return one(Subject.Kind.MESSAGE, MessageId.class, new MessageId(1));
    }

    private RequestId request() {
        return one(Subject.Kind.REQUEST, RequestId.class, new RequestId(1));
    }

    /** In an order that does not depend on how the view keeps them. */
    private <T extends Subject> T one(Subject.Kind kind, Class<T> type, T none) {
        List<T> known =
                sight.view()
                        .subjects(kind)
                        .map(type::cast)
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList();
        return known.isEmpty() || random.nextInt(8) == 0 ? none : any(known);
    }
}
