package org.muster.testkit;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.closing.ClosingAnswer;
import org.muster.core.closing.ClosingCommand.AnswerPoint;
import org.muster.core.closing.ClosingCommand.FixFigures;
import org.muster.core.closing.ClosingCommand.HandOverRemaining;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.closing.ClosingPoint;
import org.muster.core.fact.Command;
import org.muster.core.tally.Basis;

/** Steps towards the end of an operation. */
final class ClosingDraws extends Draw {
    private static final int DAYS = 400;

    ClosingDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::answer,
                this::answer,
                () ->
                        new FixFigures(
                                sight.operation(),
                                any(Basis.values()),
                                sight.now().minus(Duration.ofMinutes(random.nextInt(600))),
                                some("counted twice")),
                () -> new HandOverRemaining(sight.operation(), some("the desk"), some("daily")),
                () ->
                        new SetRetention(
                                sight.operation(),
                                random.nextInt(DAYS),
                                random.nextBoolean(),
                                some("the rule")));
    }

    private Command answer() {
        return new AnswerPoint(
                sight.operation(),
                any(ClosingPoint.values()),
                any(ClosingAnswer.values()),
                some("agreed"));
    }

    private String some(String words) {
        return random.nextInt(4) == 0 ? "" : words;
    }
}
