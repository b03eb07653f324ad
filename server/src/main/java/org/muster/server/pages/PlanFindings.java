package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.muster.planning.check.Broken;
import org.muster.planning.engine.Engine;
import org.muster.planning.why.Clash;
import org.muster.planning.why.Demand;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Found;
import org.muster.server.plans.PlanState;

/**
 * What is wrong with an alternative's plan, and with what was asked, in the language of a page.
 *
 * @param count how many rules the plan breaks
 * @param stranded parties that must go on their leg and have no place on it
 * @param clashes for each of the first clashes the demands that cannot all be met
 * @param moreClashes how many there are beside those
 * @param engine whether there is something to prove plans with
 */
public record PlanFindings(
        int count,
        List<One> broken,
        long stranded,
        List<List<String>> clashes,
        int moreClashes,
        boolean engine) {
    private static final int MOST = 10;
    private static final int MOST_CLASHES = 3;
    private static final int MOST_PARTIES = 6;

    /** A rule that is broken, and how. */
    public record One(String said, String rule) {}

    public static PlanFindings of(Frame frame, Draft draft) {
        PlanReasons reasons = PlanReasons.zoned(frame, draft);
        List<Broken> broken = draft.found().map(Found::broken).orElse(List.of());
        return new PlanFindings(
                broken.size(),
                broken.stream()
                        .limit(MOST)
                        .map(one -> new One(reasons.say(one), one.rule().name()))
                        .toList(),
                draft.stranded(),
                draft.clashes().stream()
                        .limit(MOST_CLASHES)
                        .map(clash -> demands(frame, reasons, clash))
                        .toList(),
                Math.max(0, draft.clashes().size() - MOST_CLASHES),
                draft.found().isEmpty() || Engine.isThere());
    }

    public int more() {
        return count - broken.size();
    }

    /** Why there is no plan at all. */
    public static String failure(Frame frame, PlanState.Failed failed) {
        return failed.fault()
                .map(fault -> frame.word("plan.failed.entered", fault.path(), fault.value()))
                .orElseGet(() -> frame.word("plan.failed.program"));
    }

    /** Of many parties only some are named. */
    private static List<String> demands(Frame frame, PlanReasons reasons, Clash clash) {
        List<String> said = new ArrayList<>();
        int parties = 0;
        for (Demand demand : clash.demands()) {
            if (!(demand instanceof Demand.Goes) || ++parties <= MOST_PARTIES) {
                said.addAll(reasons.say(demand));
            }
        }
        if (parties > MOST_PARTIES) {
            said.add(frame.word("plan.clash.more", frame.number(parties - MOST_PARTIES)));
        }
        return said;
    }
}
