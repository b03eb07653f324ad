package org.muster.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.CameLater;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.plan.Ground.Carrier;
import org.muster.core.plan.Ground.Clearance;
import org.muster.core.plan.Ground.Escorts;
import org.muster.core.plan.Ground.Fleet;
import org.muster.core.plan.Ground.Haven;
import org.muster.core.plan.Ground.RallyPoint;
import org.muster.core.plan.Ground.Road;
import org.muster.core.plan.Ground.Route;
import org.muster.core.plan.Ground.Terminal;
import org.muster.core.plan.Ground.Threat;
import org.muster.core.plan.PlanFact.SettingsEntered;

/**
 * What planners said about the ground. Nothing is guessed: what nobody said is not in it, and
 * limits nothing.
 *
 * @param deadline by when people should be out
 * @param margin what people need on top of their way to a terminal
 * @param threat how much an hour in the country weighs, over time
 */
public record PlanningSettings(
        Optional<Instant> deadline,
        Optional<Duration> margin,
        List<Threat> threat,
        List<RallyPoint> rallyPoints,
        List<Terminal> terminals,
        List<Haven> havens,
        List<Road> roads,
        List<Fleet> fleets,
        List<Escorts> escorts,
        List<Carrier> carriers,
        List<Route> routes,
        @CameLater List<Clearance> clearances) {

    /** Nobody said anything. */
    public static final PlanningSettings NONE =
            new PlanningSettings(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    public PlanningSettings {
        threat = List.copyOf(threat);
        rallyPoints = List.copyOf(rallyPoints);
        terminals = List.copyOf(terminals);
        havens = List.copyOf(havens);
        roads = List.copyOf(roads);
        fleets = List.copyOf(fleets);
        escorts = List.copyOf(escorts);
        carriers = List.copyOf(carriers);
        routes = List.copyOf(routes);
        clearances = List.copyOf(clearances);
    }

    /** Without a word on clearances. */
    public PlanningSettings(
            Optional<Instant> deadline,
            Optional<Duration> margin,
            List<Threat> threat,
            List<RallyPoint> rallyPoints,
            List<Terminal> terminals,
            List<Haven> havens,
            List<Road> roads,
            List<Fleet> fleets,
            List<Escorts> escorts,
            List<Carrier> carriers,
            List<Route> routes) {
        this(
                deadline,
                margin,
                threat,
                rallyPoints,
                terminals,
                havens,
                roads,
                fleets,
                escorts,
                carriers,
                routes,
                List.of());
    }

    /** What has no name, and nothing else. */
    public static PlanningSettings of(
            Optional<Instant> deadline, Optional<Duration> margin, List<Threat> threat) {
        SettingsFold fold = new SettingsFold();
        fold.put(deadline, margin, threat);
        return fold.toSettings();
    }

    /** Something with a name, and nothing else. */
    public static PlanningSettings of(Ground... named) {
        SettingsFold fold = new SettingsFold();
        for (Ground one : named) {
            fold.put(one);
        }
        return fold.toSettings();
    }

    /** What is so by all that was entered, the latest word on each entry last. */
    public static PlanningSettings of(View view, OperationId operation) {
        SettingsFold fold = new SettingsFold();
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof SettingsEntered entered) {
                fold.take(entered);
            }
        }
        return fold.toSettings();
    }

    /** These and others on top of them. */
    public PlanningSettings with(PlanningSettings others) {
        SettingsFold fold = new SettingsFold();
        fold.put(this);
        fold.put(others);
        return fold.toSettings();
    }

    /** Everything that has a name. */
    public Stream<Ground> named() {
        return Stream.of(
                        rallyPoints,
                        terminals,
                        havens,
                        roads,
                        fleets,
                        escorts,
                        carriers,
                        routes,
                        clearances)
                .flatMap(List::stream);
    }
}
