package org.muster.server.pages;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.plan.AdoptedPlan;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.planning.check.Broken;
import org.muster.planning.operation.Assumption;
import org.muster.planning.operation.InForce;
import org.muster.planning.operation.OnTheRoad;
import org.muster.server.plans.Asked;
import org.muster.server.plans.Board;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Found;
import org.muster.server.plans.Moved;
import org.muster.server.plans.PlanState;
import org.muster.server.plans.SearchTime;

/**
 * The plan board: the drawing, the same as tables, what was taken for granted, and what lies beside
 * it.
 *
 * @param draft the alternative that is shown; empty for the operation as it is
 * @param adopted the plan in force, with the fact that says so
 * @param legs the legs that can be changed, by reference
 * @param missing what legs are not yet allowed that are in the operation, by reference
 * @param chosen the leg that the reader looks at
 * @param tables the same as the drawing shows, in rows
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
        Map<String, MissingClearances> missing,
        Optional<Chosen> chosen,
        Tables tables) {

    /**
     * Legs, roads, who is moved and who waits, each a page of it.
     *
     * @param query of the address, as it was asked for
     */
    public record Tables(
            Paged<Board.Line> legs,
            Paged<OnTheRoad> roads,
            Paged<Moved> moved,
            List<Board.Waiting> places,
            Paged<PlanWaits> waits,
            String query) {}

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
        List<Moved> moved = draft.flatMap(Draft::found).map(Found::moved).orElse(List.of());
        LegPlan plan = legs.get(chosen);
        Paged<Board.Line> lines =
                Paged.of(visit, "legs", board.lines(), line -> line.leg().id().equals(chosen));
        return new PlanSheet(
                draft,
                board,
                PlanDrawing.of(board, lines, visit.frame().moment().zone()),
                asked,
                draft.flatMap(Draft::found).map(PlanLevel::list).orElse(List.of()),
                beside,
                AdoptedPlan.findLast(visit.view(), visit.desk().operation())
                        .map(fact -> new Adopted(((PlanAdopted) fact.fact()).plan(), fact)),
                legs,
                missing(visit.view()),
                plan == null
                        ? Optional.empty()
                        : Optional.of(new Chosen(chosen, plan, board.find(chosen).orElse(null))),
                new Tables(
                        lines,
                        Paged.of(visit, "roads", board.roads()),
                        Paged.of(visit, "moved", moved),
                        PlanWaits.places(board),
                        Paged.of(visit, "waits", PlanWaits.list(board)),
                        query(visit)));
    }

    /** Which leg and which pages of tables are looked at, so that the live part keeps them. */
    private static String query(Visit visit) {
        String asked =
                Stream.of("leg", "legs", "roads", "moved", "waits")
                        .filter(field -> !visit.form().value(field).isEmpty())
                        .map(field -> field + "=" + Frame.encode(visit.form().value(field)))
                        .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private static Map<String, MissingClearances> missing(View view) {
        return Leg.listAll(view).stream()
                .filter(leg -> !leg.missing().isNone())
                .collect(Collectors.toMap(leg -> leg.id().toString(), Leg::missing));
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

    /** How long the search may take, in seconds. */
    public long limit() {
        return draft.map(one -> one.limit().toSeconds()).orElse(0L);
    }

    /** The word of the time that was chosen for the search; the usual one where it is none. */
    public String time() {
        return Arrays.stream(SearchTime.values())
                .filter(time -> time.limit().toSeconds() == limit())
                .map(SearchTime::name)
                .findFirst()
                .orElse(SearchTime.USUAL.name());
    }

    /** Whether it is known how people get to their legs: older plans did not record it. */
    public boolean roadsKnown() {
        return draft.isPresent() || asked.inForce().filter(InForce::known).isPresent();
    }

    /** Whether the plan in force is what is shown. */
    public boolean showsPlanInForce() {
        return draft.isEmpty() && asked.inForce().isPresent();
    }

    /** Why it could not be planned; empty where it could. */
    public Optional<PlanState.Failed> failure() {
        return draft.map(Draft::state)
                .filter(PlanState.Failed.class::isInstance)
                .map(PlanState.Failed.class::cast);
    }

    /** Since when it is searched, or how long it was, in seconds; -1 where it was not. */
    public long seconds() {
        return draft.flatMap(Draft::took).map(Duration::toSeconds).orElse(-1L);
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
}
