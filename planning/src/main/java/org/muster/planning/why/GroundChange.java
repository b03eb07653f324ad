package org.muster.planning.why;

import java.time.Instant;
import java.util.List;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Problem;

/** What convoys, fleets, roads and escorts could do otherwise. */
public sealed interface GroundChange extends Change {

    /** One more convoy, with what is there; the problem stays as it is. */
    record OneMoreConvoy(String road, Instant at) implements GroundChange {
        @Override
        public Problem on(Problem problem) {
            return problem;
        }

        @Override
        public String sentence() {
            return Told.say("one more vehicle on road %s at %s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(road, at);
        }
    }

    /** More vehicles in a fleet, each with a driver. */
    record Vehicles(String fleet, long more) implements GroundChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.fleet(
                    problem,
                    fleet,
                    it ->
                            Copies.fleet(
                                    it,
                                    Math.toIntExact(it.vehicles() + more),
                                    it.driving(),
                                    it.fuel()));
        }

        @Override
        public String sentence() {
            return Told.say("%2$d more vehicles in fleet %1$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(fleet, more);
        }
    }

    /** The drivers of a fleet together may drive so many minutes more a day. */
    record Driving(String fleet, long minutes) implements GroundChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.fleet(
                    problem,
                    fleet,
                    it -> {
                        long each = Math.ceilDiv(minutes, Math.max(1, it.vehicles()));
                        return Copies.fleet(
                                it, it.vehicles(), it.driving().plusMinutes(each), it.fuel());
                    });
        }

        @Override
        public String sentence() {
            return Told.say("%2$d more minutes of driving a day in fleet %1$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(fleet, minutes);
        }
    }

    /** A fleet has more fuel. */
    record FleetFuel(String fleet, long litres) implements GroundChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.fleet(
                    problem,
                    fleet,
                    it ->
                            Copies.fleet(
                                    it,
                                    it.vehicles(),
                                    it.driving(),
                                    Change.more(it.fuel(), litres)));
        }

        @Override
        public String sentence() {
            return Told.say("%2$d more litres for fleet %1$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(fleet, litres);
        }
    }

    /** More teams of escorts. */
    record Teams(String pool, long more) implements GroundChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.escorts(
                    problem,
                    pool,
                    it ->
                            new Escorts(
                                    it.id(),
                                    Math.toIntExact(it.teams() + more),
                                    it.vehicles(),
                                    it.back()));
        }

        @Override
        public String sentence() {
            return Told.say("%2$d more teams in %1$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(pool, more);
        }
    }

    /** A road takes more vehicles an hour. */
    record RoadRate(String road, long more) implements GroundChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.road(problem, road, it -> Copies.road(it, Copies.more(it.perHour(), more)));
        }

        @Override
        public String sentence() {
            return Told.say("road %s takes %d more vehicles an hour", values());
        }

        @Override
        public List<Object> values() {
            return List.of(road, more);
        }
    }
}
