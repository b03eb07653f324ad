package org.muster.benchmarks;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** A party as Timefold moves it: its leg, or none. Times are minutes since the plan's now. */
@PlanningEntity
public class SeatedParty {
    @PlanningId private String id = "";
    private int seats;
    private int ready;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable SeatedLeg leg;

    /** For the solver, which makes its own. */
    public SeatedParty() {}

    SeatedParty(String id, int seats, int ready) {
        this.id = id;
        this.seats = seats;
        this.ready = ready;
    }

    public String getId() {
        return id;
    }

    public int getSeats() {
        return seats;
    }

    public int getReady() {
        return ready;
    }

    public @Nullable SeatedLeg getLeg() {
        return leg;
    }

    public void setLeg(@Nullable SeatedLeg leg) {
        this.leg = leg;
    }

    /** A leg: when people must be there, when it leaves, how many seats it has. */
    public record SeatedLeg(String id, int cutOff, int departs, int seats) {}
}
