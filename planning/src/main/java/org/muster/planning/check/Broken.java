package org.muster.planning.check;

import java.util.List;

/**
 * One breach of a rule.
 *
 * @param subject the id of what breaks it: a party, leg, carrier, convoy, fleet, road or place
 * @param values what is told of it, in the order of the sentence: ids, numbers, moments, days,
 *     lengths of time, measures
 */
public record Broken(Breach breach, String subject, List<Object> values) {
    public Broken {
        values = List.copyOf(values);
    }

    public Rule rule() {
        return breach.rule();
    }

    /** What is wrong with the values, in English. */
    public String sentence() {
        return breach.say(values);
    }
}
