package org.muster.server.plans;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Faults;
import org.muster.planning.model.Problem;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Result;
import org.muster.planning.solve.Watch;
import org.muster.planning.why.Clash;
import org.muster.planning.why.Demands;
import org.muster.planning.why.Possible;

/**
 * An alternative: what would be changed, and the best plan found for it. It lives in memory.
 *
 * <p>Threads: any; what is read of it at once may be of two moments of a running search.
 */
public final class Draft {
    /** Which of many demands clash is worth waiting for so long at most. */
    private static final Duration CLASHES = Duration.ofSeconds(5);

    private final int number;
    private final String name;
    private final List<WhatIf> changes;
    private final Asked asked;
    private final Duration limit;
    private volatile PlanState state = new PlanState.Unsolved();
    private volatile @Nullable Best best;
    private volatile @Nullable Found read;
    private volatile boolean stopped;
    private volatile List<Clash> clashes = List.of();

    /** What the search has told of last. */
    private record Best(Problem problem, Result result) {}

    Draft(int number, String name, List<WhatIf> changes, Asked asked, Duration limit) {
        this.number = number;
        this.name = name;
        this.changes = List.copyOf(changes);
        this.asked = asked;
        this.limit = limit;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public List<WhatIf> changes() {
        return changes;
    }

    public Asked asked() {
        return asked;
    }

    /** How long a search for its plan may take. */
    public Duration limit() {
        return limit;
    }

    public PlanState state() {
        return state;
    }

    /** How long it is searched, or was; empty where it was not, or to no end. */
    public Optional<Duration> took() {
        return switch (state) {
            case PlanState.Running running -> Optional.of(running.since());
            case PlanState.Ended ended -> Optional.of(ended.took());
            case PlanState.Unsolved unsolved -> Optional.empty();
            case PlanState.Failed failed -> Optional.empty();
        };
    }

    public boolean isRunning() {
        return state instanceof PlanState.Running;
    }

    /** The best so far, counted and checked when somebody looks: a search tells of many. */
    public synchronized Optional<Found> found() {
        Best now = best;
        Found known = read;
        if (now != null && (known == null || known.result() != now.result())) {
            known = Found.of(asked, now.problem(), now.result());
            read = known;
        }
        return Optional.ofNullable(known);
    }

    /** Parties that must go on their leg and have no place on it. */
    public long stranded() {
        Best now = best;
        return now == null ? 0 : countStranded(now.problem(), now.result().plan());
    }

    /** What is asked and cannot all be; empty while it is searched, and where none was found. */
    public List<Clash> clashes() {
        return clashes;
    }

    /** What lies on the board: the plan that was found, else what people were told. */
    public Board board() {
        return found().map(Found::board).orElseGet(asked::told);
    }

    void begin() {
        stopped = false;
        state = new PlanState.Running(System.nanoTime());
    }

    void stop() {
        stopped = true;
    }

    boolean isAskedToStop() {
        return stopped;
    }

    /** Runs the search to its end, on the thread that asks. */
    void search() {
        long began = System.nanoTime();
        try {
            Problem problem = asked.toSolve();
            Faults faults = ProblemCheck.check(problem);
            if (!faults.isEmpty()) {
                state = new PlanState.Failed(Optional.of(faults.listFirst().getFirst()));
                return;
            }
            Result result =
                    Planners.best(limit).solve(problem, asked.current(), new Listening(problem));
            best = new Best(problem, result);
            clashes = listClashes(problem, result.plan());
            state = new PlanState.Ended(stopped, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            if (isRunning()) {
                fail();
            }
        }
    }

    /** Nothing comes of it, for a reason that is not the planner's. */
    void fail() {
        state = new PlanState.Failed(Optional.empty());
    }

    /** Of what is asked all at once, when somebody cannot go on the leg that they must go on. */
    private List<Clash> listClashes(Problem problem, Plan plan) {
        if (plan.bookings().size() >= problem.parties().size()
                || countStranded(problem, plan) == 0) {
            return List.of();
        }
        long until = System.nanoTime() + CLASHES.toNanos();
        return Clash.listApart(
                Demands.listOf(problem),
                new Possible(problem),
                () -> stopped || System.nanoTime() > until);
    }

    private static long countStranded(Problem problem, Plan plan) {
        Set<String> booked = plan.bookings().stream().map(Booking::party).collect(toSet());
        return problem.parties().stream()
                .filter(party -> party.pinned() && !booked.contains(party.id()))
                .count();
    }

    private final class Listening implements Watch {
        private final Problem problem;

        Listening(Problem problem) {
            this.problem = problem;
        }

        @Override
        public void better(Result found) {
            Draft.this.best = new Best(problem, found);
        }

        @Override
        public boolean stopped() {
            return stopped;
        }
    }
}
