package org.muster.identity.link;

/**
 * What was learned from the rows of an operation, to be kept and used while it grows.
 *
 * @param partners how many other rows of the same person a row has
 */
public record Learned(Weights weights, Partners partners) {
    public static final Learned SHIPPED = new Learned(Weights.SHIPPED, Partners.USUAL);
}
