package org.muster.benchmarks.offers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.offers.CallForward;
import org.muster.planning.offers.Called;
import org.muster.planning.offers.Choice;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.Situation;

/** Whom to call now, by what a planner knows at that moment. */
public sealed interface Policy {
    /** As an officer does it, who has other things to do. */
    Duration BY_HAND = Duration.ofHours(2);

    /** As the server does it by itself. It looks whenever something changes, which is oftener. */
    Duration BY_ITSELF = Duration.ofMinutes(30);

    String name();

    /** How long after a look the next one is. */
    Duration every();

    List<Party> call(Situation situation, boolean first);

    /** Exactly the seats, once, in order: what most operations did. */
    record ExactlyOnce() implements Policy {
        @Override
        public String name() {
            return "exactly the seats";
        }

        @Override
        public Duration every() {
            return BY_HAND;
        }

        @Override
        public List<Party> call(Situation situation, boolean first) {
            return first ? upTo(situation, situation.room().seats()) : List.of();
        }
    }

    /** So many per cent of the seats; whatever was declined or expired is offered again. */
    record Share(String name, double share, Duration every) implements Policy {
        @Override
        public List<Party> call(Situation situation, boolean first) {
            return upTo(situation, situation.room().seats() * share);
        }
    }

    /** What this software proposes. */
    record Bounded(String name, Duration every, double risk) implements Policy {

        @Override
        public List<Party> call(Situation situation, boolean first) {
            return CallForward.propose(within(situation)).listCalled().stream()
                    .map(Choice::party)
                    .toList();
        }

        private Situation within(Situation known) {
            return new Situation(
                    known.room(),
                    known.called(),
                    known.waiting(),
                    known.rates(),
                    known.notice(),
                    known.share(),
                    risk);
        }
    }

    private static List<Party> upTo(Situation situation, double seats) {
        double free = seats;
        for (Called one : situation.called()) {
            free -= one.party().size().seats();
        }
        List<Party> called = new ArrayList<>();
        for (Party party : situation.waiting()) {
            boolean inTime = situation.notice().findExpiry(party).isPresent();
            if (inTime && party.size().seats() <= free) {
                called.add(party);
                free -= party.size().seats();
            }
        }
        return called;
    }
}
