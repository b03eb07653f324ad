package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Span;

/** What places could do otherwise. */
public sealed interface PlaceChange extends Change {

    /** The gate passes more people an hour: a lane more. */
    record GateRate(String terminal, int more) implements PlaceChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.terminal(
                    problem,
                    terminal,
                    it ->
                            Copies.terminal(
                                    it, it.room(), Copies.more(it.perHour(), more), it.parking()));
        }

        @Override
        public String sentence() {
            return Told.say("the gate of %s passes %d more people an hour", values());
        }

        @Override
        public List<Object> values() {
            return List.of(terminal, more);
        }
    }

    /** One more stands at the terminal at once. */
    record Parking(String terminal, int more) implements PlaceChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.terminal(
                    problem,
                    terminal,
                    it ->
                            Copies.terminal(
                                    it, it.room(), it.perHour(), Copies.more(it.parking(), more)));
        }

        @Override
        public String sentence() {
            return Told.say("%s has parking for %d more", values());
        }

        @Override
        public List<Object> values() {
            return List.of(terminal, more);
        }
    }

    /** The terminal closes so much later each time, but not after it opens again. */
    record OpenLonger(String terminal, Duration later) implements PlaceChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.terminal(problem, terminal, it -> Copies.open(it, later(it.open())));
        }

        private List<Span> later(List<Span> open) {
            List<Span> longer = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                Span span = open.get(i);
                Instant closes = span.to().plus(later);
                boolean touches = i + 1 < open.size() && closes.isAfter(open.get(i + 1).from());
                longer.add(new Span(span.from(), touches ? open.get(i + 1).from() : closes));
            }
            return longer;
        }

        @Override
        public String sentence() {
            return Told.say("%s is open %d minutes longer", values());
        }

        @Override
        public List<Object> values() {
            return List.of(terminal, Change.minutes(later));
        }
    }

    /** A rally point or a terminal has room for more people. */
    record PlaceRoom(String place, long more) implements PlaceChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.place(
                    problem,
                    place,
                    it ->
                            switch (it) {
                                case Place.RallyPoint point ->
                                        new Place.RallyPoint(
                                                point.id(),
                                                point.open(),
                                                Copies.more(point.room(), more));
                                case Place.Terminal one ->
                                        Copies.terminal(
                                                one,
                                                Copies.more(one.room(), more),
                                                one.perHour(),
                                                one.parking());
                                case Place.Town _, Place.Haven _ -> it;
                            });
        }

        @Override
        public String sentence() {
            return Told.say("%s has room for %d more people", values());
        }

        @Override
        public List<Object> values() {
            return List.of(place, more);
        }
    }

    /** A haven takes in more people a day. */
    record Intake(String haven, long more) implements PlaceChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.place(
                    problem,
                    haven,
                    it ->
                            it instanceof Place.Haven one
                                    ? new Place.Haven(
                                            one.id(),
                                            Copies.more(one.perDay(), more),
                                            one.turnaround())
                                    : it);
        }

        @Override
        public String sentence() {
            return Told.say("%s takes in %d more people a day", values());
        }

        @Override
        public List<Object> values() {
            return List.of(haven, more);
        }
    }

    /** A terminal has more fuel for carriers. */
    record TerminalFuel(String terminal, long litres) implements PlaceChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.terminal(
                    problem,
                    terminal,
                    it ->
                            new Place.Terminal(
                                    it.id(),
                                    it.open(),
                                    it.room(),
                                    it.perHour(),
                                    it.parking(),
                                    it.runway(),
                                    Change.more(it.fuel(), litres)));
        }

        @Override
        public String sentence() {
            return Told.say("%2$d more litres at %1$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(terminal, litres);
        }
    }
}
