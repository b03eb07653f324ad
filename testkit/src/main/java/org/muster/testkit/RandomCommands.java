package org.muster.testkit;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.muster.core.fact.Command;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;

/**
 * Commands that somebody might give just now: mostly to persons and legs that are in the state the
 * command needs, sometimes to any, so that refusals are drawn too. The same view, time and seed
 * give the same command.
 */
public final class RandomCommands {

    private final OperationId operation;
    private final RandomGenerator random;

    public RandomCommands(OperationId operation, RandomGenerator random) {
        this.operation = operation;
        this.random = random;
    }

    public Command next(NodeId on, View view, Instant now) {
        Sight sight = Sight.of(operation, on, view, now);
        // what nodes settle among themselves is rarer than what happens at gates
        Stream<Draw> draws =
                random.nextInt(9) == 0
                        ? Stream.of(
                                new CustodyDraws(sight, random), new ConflictDraws(sight, random))
                        : Stream.of(
                                new PeopleDraws(sight, random),
                                new RequestDraws(sight, random),
                                new LegDraws(sight, random),
                                new GateDraws(sight, random),
                                new DeskDraws(sight, random),
                                new ListDraws(sight, random),
                                new NodeDraws(sight, random));
        List<Supplier<Command>> commands = draws.flatMap(draw -> draw.commands().stream()).toList();
        return commands.get(random.nextInt(commands.size())).get();
    }
}
