package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Recorded;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.plan.AdoptedPlan;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.planning.check.Broken;
import org.muster.planning.operation.Assumption;
import org.muster.server.plans.Asked;
import org.muster.server.plans.Board;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Found;
import org.muster.server.plans.PlanState;

/**
 * The plan board: the drawing, the same as tables, what was taken for granted, and what lies beside
 * it.
 *
 * @param draft the alternative that is shown; empty for the operation as it is
 * @param adopted the plan in force, with the fact that says so
 * @param legs the legs that can be changed, by reference
 * @param chosen the leg that the reader looks at
 */
public record PlanSheet(
        Optional<Draft> draft,
        Board board,
        PlanDrawing drawing,
        Asked asked,
        List<PlanLevel> levels,
        List<Draft> beside,
        Optional<Adopted> adopted,
        SequencedMap<String, LegPlan> legs,
        Optional<Chosen> chosen) {

    /** How many wait at each place at one time. */
    public record Waits(Instant at, List<Integer> counts) {}

    /** The plan in force. */
    public record Adopted(AdoptedPlan plan, Recorded fact) {
        /** The first digits of its hash, in groups. */
        public String inShort() {
            String hash = plan.hash();
            return hash.length() < 16
                    ? hash
                    : hash.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
        }
    }

    /** A leg, as it would be, and its line on the board if anybody can go on it. */
    public record Chosen(String leg, LegPlan plan, Board.@Nullable Line line) {}

    static PlanSheet of(
            Visit visit, Optional<Draft> draft, Board board, Asked asked, List<Draft> beside) {
        SequencedMap<String, LegPlan> legs = legs(visit, asked);
        String chosen = visit.form().value("leg");
        LegPlan plan = legs.get(chosen);
        return new PlanSheet(
                draft,
                board,
                PlanDrawing.of(board, visit.frame().moment().zone()),
                asked,
                draft.flatMap(Draft::found).map(PlanLevel::list).orElse(List.of()),
                beside,
                AdoptedPlan.findLast(visit.view(), visit.desk().operation())
                        .map(fact -> new Adopted(((PlanAdopted) fact.fact()).plan(), fact)),
                legs,
                plan == null
                        ? Optional.empty()
                        : Optional.of(new Chosen(chosen, plan, board.find(chosen).orElse(null))));
    }

    private static SequencedMap<String, LegPlan> legs(Visit visit, Asked asked) {
        SequencedMap<String, LegPlan> legs = new LinkedHashMap<>();
        for (Leg leg : Leg.listAll(visit.view())) {
            String id = leg.id().toString();
            LegPlan plan = asked.names().get(id);
            if (leg.state() instanceof LegState.Open
                    && leg.plan().leads() == Leads.OUT
                    && plan != null) {
                legs.put(id, plan);
            }
        }
        legs.putAll(asked.changes().added());
        return legs;
    }

    public List<Assumption> assumptions() {
        return asked.question().assumptions();
    }

    /** Those that leave somebody or something out come first and are never folded away. */
    public List<Assumption> leavingOut() {
        return assumptions().stream().filter(one -> one.kind().leavesOut()).toList();
    }

    public List<Assumption> others() {
        return assumptions().stream().filter(one -> !one.kind().leavesOut()).toList();
    }

    public boolean running() {
        return draft.filter(Draft::isRunning).isPresent();
    }

    /** Why it could not be planned; empty where it could. */
    public Optional<PlanState.Failed> failure() {
        return draft.map(Draft::state)
                .filter(PlanState.Failed.class::isInstance)
                .map(PlanState.Failed.class::cast);
    }

    /** Since when it is searched, or how long it was, in seconds; -1 where it was not. */
    public long seconds() {
        return draft.map(Draft::state)
                .map(state ->
                        switch (state) {
                            case PlanState.Running running -> running.since().toSeconds();
                            case PlanState.Ended ended -> ended.took().toSeconds();
                            case PlanState.Unsolved unsolved -> -1L;
                            case PlanState.Failed failed -> -1L;
                        })
                .orElse(-1L);
    }

    public boolean stopped() {
        return draft.map(Draft::state)
                .filter(state -> state instanceof PlanState.Ended ended && ended.stopped())
                .isPresent();
    }

    public boolean proven() {
        return draft.flatMap(Draft::found).filter(found -> found.result().proven()).isPresent();
    }

    /** What the checker says is wrong with the plan. */
    public List<Broken> broken() {
        return draft.flatMap(Draft::found).map(Found::broken).orElse(List.of());
    }

    /** Whether this alternative could be put in force as it lies here. */
    public boolean adoptable() {
        return !running() && draft.flatMap(Draft::found).isPresent() && broken().isEmpty();
    }

    /** A leg of the drawing for whoever hears it. */
    public String spoken(PlanDrawing.Bar bar, Frame frame) {
        Board.Line line = bar.line();
        return "%s, %s, %s/%s"
                .formatted(
                        line.label(),
                        frame.time(line.leg().departs()),
                        frame.number(line.taken() + line.booked().seats()),
                        frame.number(line.seats()));
    }

    /** The places where anybody ever waits. */
    public List<Board.Waiting> waiting() {
        return board.waiting().stream().filter(one -> one.most() > 0).toList();
    }

    /** Who waits where now, and after each departure that changes it. */
    public List<Waits> moments() {
        List<Waits> moments = new ArrayList<>();
        moments.add(waits(board.problem().from()));
        board.lines().stream()
                .map(line -> line.leg().departs())
                .distinct()
                .map(this::waits)
                .filter(next -> !next.counts().equals(moments.getLast().counts()))
                .forEach(moments::add);
        return moments;
    }

    private Waits waits(Instant at) {
        return new Waits(at, waiting().stream().map(one -> one.at(at)).toList());
    }
}
