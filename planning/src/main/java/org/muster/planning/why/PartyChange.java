package org.muster.planning.why;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.model.Problem;

/** What a party could do otherwise. */
public sealed interface PartyChange extends Change {

    /** The party may go on any leg. */
    record Unpin(String party) implements PartyChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.party(problem, party, it -> it.withPinned(false));
        }

        @Override
        public String sentence() {
            return Told.say("free party %s from the leg that it was told", values());
        }

        @Override
        public List<Object> values() {
            return List.of(party);
        }
    }

    /** The party would also go to this haven. */
    record Wish(String party, String haven) implements PartyChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.party(
                    problem,
                    party,
                    it -> {
                        List<String> wishes = new ArrayList<>(it.wishes());
                        wishes.add(haven);
                        return Copies.party(it, it.ready(), wishes, it.pinned());
                    });
        }

        @Override
        public String sentence() {
            return Told.say("party %s accepts %s too", values());
        }

        @Override
        public List<Object> values() {
            return List.of(party, haven);
        }
    }

    /** The party is ready so much earlier. */
    record Ready(String party, Duration earlier) implements PartyChange {
        @Override
        public Problem on(Problem problem) {
            return Edit.party(
                    problem,
                    party,
                    it -> Copies.party(it, it.ready().minus(earlier), it.wishes(), it.pinned()));
        }

        @Override
        public String sentence() {
            return Told.say("party %s is ready %d minutes earlier", values());
        }

        @Override
        public List<Object> values() {
            return List.of(party, Change.minutes(earlier));
        }
    }
}
