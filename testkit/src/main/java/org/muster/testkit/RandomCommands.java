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
        List<Supplier<Command>> commands =
                draws(sight).flatMap(draw -> draw.commands().stream()).toList();
        return commands.get(random.nextInt(commands.size())).get();
    }

    /**
     * What nodes settle among themselves, passes, costs, messages, enquiries, campaigns, cells,
     * clearances, what families tell and what happens around us is rarer than what happens at
     * gates.
     */
    private Stream<Draw> draws(Sight sight) {
        return switch (random.nextInt(30)) {
            case 0, 1 ->
                    Stream.of(new CustodyDraws(sight, random), new ConflictDraws(sight, random));
            case 2 -> Stream.of(new PassDraws(sight, random));
            case 3 -> Stream.of(new CostDraws(sight, random), new CitizenDraws(sight, random));
            case 4, 5 ->
                    Stream.of(new IntakeDraws(sight, random), new CampaignDraws(sight, random));
            case 6 -> Stream.of(new CellDraws(sight, random));
            case 7 -> Stream.of(new EnquiryDraws(sight, random));
            case 8 ->
                    Stream.of(new IncidentDraws(sight, random), new StatementDraws(sight, random));
            case 9 -> Stream.of(new ClearanceDraws(sight, random));
            case 10 -> Stream.of(new TripwireDraws(sight, random));
            case 11 -> Stream.of(new ClosingDraws(sight, random), new ErasureDraws(sight, random));
            case 12 -> Stream.of(new PostDraws(sight, random));
            case 13 -> Stream.of(new SitrepDraws(sight, random));
            case 14 ->
                    Stream.of(
                            new ExportDraws(sight, random),
                            new DisclosureDraws(sight, random),
                            new RevealDraws(sight, random, operation));
            default ->
                    Stream.of(
                            new PeopleDraws(sight, random),
                            new RequestDraws(sight, random),
                            new LegDraws(sight, random),
                            new GateDraws(sight, random),
                            new DeskDraws(sight, random),
                            new PlanDraws(sight, random),
                            new ListDraws(sight, random),
                            new NodeDraws(sight, random),
                            new StationDraws(sight, random));
        };
    }
}
