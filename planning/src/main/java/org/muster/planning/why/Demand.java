package org.muster.planning.why;

import java.time.Instant;
import java.util.List;
import org.muster.planning.check.Rule;

/** Something that is asked of every plan, and that may clash with others. */
public sealed interface Demand extends Told {

    /** A pinned party goes on the leg that it was told. */
    record Goes(String party, String leg, int souls) implements Demand {
        @Override
        public String sentence() {
            return Told.say("party %s, %3$d people, goes on leg %2$s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(party, leg, souls);
        }

        @Override
        public String key() {
            return "reason.demand.goes";
        }
    }

    /** A leg flies in any case. */
    record Flies(String leg, Instant departs) implements Demand {
        @Override
        public String sentence() {
            return Told.say("leg %s flies at %s", values());
        }

        @Override
        public List<Object> values() {
            return List.of(leg, departs);
        }

        @Override
        public String key() {
            return "reason.demand.flies";
        }
    }

    /**
     * A limit holds.
     *
     * @param subject the leg, carrier, party, terminal or haven
     * @param limit what it is, in words
     */
    record Holds(Rule rule, String subject, String limit) implements Demand {
        @Override
        public String sentence() {
            return limit;
        }

        @Override
        public List<Object> values() {
            return List.of(subject, limit);
        }

        @Override
        public String key() {
            return "reason.demand." + rule;
        }
    }
}
