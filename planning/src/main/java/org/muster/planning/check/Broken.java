package org.muster.planning.check;

/**
 * One breach of a rule.
 *
 * @param subject the id of what breaks it: a party, leg, carrier, convoy, fleet, road or place
 * @param sentence what is wrong, with the values
 */
public record Broken(Rule rule, String subject, String sentence) {}
