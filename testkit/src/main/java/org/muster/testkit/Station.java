package org.muster.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.decide.Decider;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Draft;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HybridClock;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;

/**
 * One node with nothing beneath it: decides, numbers, stamps and applies, and learns what other
 * nodes recorded. Two stations may share one operation, as two desks of one hub do. Threads: one.
 */
public final class Station {

    private final NodeId node;
    private final Operation operation;
    private final InstantSource wall;
    private final HybridClock clock;
    private final Context.Ids ids;
    private final List<Recorded> recorded = new ArrayList<>();
    private long number;

    public Station(NodeId node, Operation operation, InstantSource wall, Context.Ids ids) {
        this.node = node;
        this.operation = operation;
        this.wall = wall;
        this.clock = new HybridClock(node, wall);
        this.ids = ids;
    }

    /** Carries a command out, or refuses it and leaves everything as it was. */
    public Decision give(CommandId id, UserId by, Command command) {
        Instant now = wall.instant();
        Draft draft = new Draft(operation, now);
        Context context = new Context(now, by, node, ids);
        Decision decision = Decider.decide(draft, command, context);
        if (decision instanceof Decision.Accepted(List<Fact> facts)) {
            facts.forEach(fact -> draft.add(record(id, by, fact)));
            draft.listAdded().forEach(operation::apply);
            recorded.addAll(draft.listAdded());
        }
        return decision;
    }

    private Recorded record(CommandId id, UserId by, Fact fact) {
        return Recorded.of(new FactId(node, ++number), clock.next(), by, id, fact);
    }

    /** Takes in what another station recorded. */
    public void learn(Recorded other) {
        clock.saw(other.stamp());
        operation.apply(other);
    }

    public NodeId node() {
        return node;
    }

    public Operation operation() {
        return operation;
    }

    /** What this station recorded itself, in order. */
    public List<Recorded> listRecorded() {
        return List.copyOf(recorded);
    }
}
