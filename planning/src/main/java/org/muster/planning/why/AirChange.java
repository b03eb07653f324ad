package org.muster.planning.why;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muster.planning.check.Measure;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Problem;

/** What legs and carriers could do otherwise. */
public sealed interface AirChange extends Change {

    /** The leg flies in any case. */
    record Fly(String leg) implements AirChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.leg(problem, leg, it -> Copies.leg(it, it.room(), it.lead(), true));
        }

        @Override
        public String sentence() {
            return Told.say("fly leg %s in any case", values());
        }

        @Override
        public List<Object> values() {
            return List.of(leg);
        }
    }

    /** The cut-off of the leg is so much later. */
    record CutOff(String leg, Duration later) implements AirChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.leg(
                    problem,
                    leg,
                    it -> Copies.leg(it, it.room(), it.lead().minus(later), it.flown()));
        }

        @Override
        public String sentence() {
            return Told.say("the cut-off of leg %s is %d minutes later", values());
        }

        @Override
        public List<Object> values() {
            return List.of(leg, Change.minutes(later));
        }
    }

    /** The leg takes more; where its room is a fit's, the fit does. */
    record LegRoom(String leg, Measure measure, long more) implements AirChange {
        @Override
        public Problem on(Problem problem) {
            return problem.legs().stream()
                    .filter(it -> it.id().equals(leg))
                    .findFirst()
                    .map(it -> with(problem, it))
                    .orElse(problem);
        }

        private Problem with(Problem problem, Leg it) {
            return it.room()
                    .map(room ->
                            Edit.leg(
                                    problem,
                                    leg,
                                    same ->
                                            Copies.leg(
                                                    same,
                                                    Optional.of(Copies.more(room, measure, more)),
                                                    same.lead(),
                                                    same.flown())))
                    .orElseGet(() -> Edit.carrier(problem, it.carrier().orElse(""), this::fits));
        }

        private Carrier fits(Carrier it) {
            return Copies.carrier(
                    it,
                    it.id(),
                    it.fits().stream()
                            .map(fit ->
                                    new Carrier.Fit(
                                            fit.name(), Copies.more(fit.room(), measure, more)))
                            .toList());
        }

        @Override
        public String sentence() {
            return Told.say("%3$d more %2$s on leg %1$s", List.of(leg, measure.word(), more));
        }

        @Override
        public List<Object> values() {
            return List.of(leg, measure, more);
        }
    }

    /** The crews of a carrier may be on the way for longer in 24 hours. */
    record Duty(String carrier, Duration more) implements AirChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.carrier(
                    problem,
                    carrier,
                    it ->
                            new Carrier(
                                    it.id(),
                                    it.fits(),
                                    it.refit(),
                                    it.from(),
                                    it.ground(),
                                    it.range(),
                                    it.runway(),
                                    it.duty().plus(more),
                                    it.litresPerHour(),
                                    it.costPerHour()));
        }

        @Override
        public String sentence() {
            return Told.say("the crews of carrier %s may fly %d more minutes", values());
        }

        @Override
        public List<Object> values() {
            return List.of(carrier, Change.minutes(more));
        }
    }

    /** One more leg like one that there is, flown by something that does nothing else. */
    record OneMoreLeg(String like) implements AirChange {
        @Override
        public Problem on(Problem problem) {
            return Twin.ofLeg(problem, like);
        }

        @Override
        public String sentence() {
            return Told.say("one more leg like %s, at the same time", values());
        }

        @Override
        public List<Object> values() {
            return List.of(like);
        }
    }

    /** One more carrier like one that there is, which can fly each of its legs once more. */
    record OneMoreCarrier(String like) implements AirChange {
        @Override
        public Problem on(Problem problem) {
            return Twin.of(problem, like);
        }

        @Override
        public String sentence() {
            return Told.say("one more carrier like %s, on the same times", values());
        }

        @Override
        public List<Object> values() {
            return List.of(like);
        }
    }
}
