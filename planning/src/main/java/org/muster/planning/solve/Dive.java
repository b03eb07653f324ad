package org.muster.planning.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.muster.planning.solve.Greedy.Weighing;

/**
 * Makes a plan of what the linear model answers: decides which legs fly, stretch after stretch of
 * the time, asks the model again about what follows each stretch, and fills the legs.
 */
final class Dive {
    private static final int DAY = 86_400;
    private static final Duration FOR_A_STRETCH = Duration.ofSeconds(3);

    private final Flow flow;
    private final Goal goal;
    private final Draft draft;
    private final BooleanSupplier stopped;

    /**
     * @param draft an empty one
     */
    Dive(Flow flow, Goal goal, Draft draft, BooleanSupplier stopped) {
        this.flow = flow;
        this.goal = goal;
        this.draft = draft;
        this.stopped = stopped;
        Greedy.flyFixed(draft);
    }

    /**
     * The plan.
     *
     * @param first what the model answers when nothing is decided
     * @param took how long it needed for that
     * @param limit how long all its answers may take about
     */
    Draft from(Flow.Answer first, Duration took, Duration limit) {
        int end = draft.outline().legs().getLast().cutOff() + DAY;
        long most = Math.max(1, limit.toMillis() / Math.max(1, took.toMillis()));
        int stretch = (int) Math.max(DAY, end / most);
        Flow.Answer answer = first;
        for (int from = 0; from < end; from += stretch) {
            Optional<Flow.Answer> next = from == 0 ? Optional.of(first) : after(from, limit);
            boolean isLast = next.isEmpty() || from + stretch >= end;
            answer = next.orElse(answer);
            new Rounding(draft, answer, from, isLast ? Integer.MAX_VALUE : from + stretch)
                    .fly(FOR_A_STRETCH, stopped);
            if (isLast) {
                break;
            }
        }
        flow.skies().free();
        fill();
        return draft;
    }

    private Optional<Flow.Answer> after(int second, Duration limit) {
        flow.skies().fix(draft, second);
        return flow.best(goal, limit, stopped);
    }

    private void fill() {
        Greedy greedy = new Greedy(draft, Weighing.LONGEST_WAIT, stopped);
        greedy.fillSurestFirst();
        greedy.fill();
    }
}
