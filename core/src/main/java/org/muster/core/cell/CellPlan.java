package org.muster.core.cell;

/**
 * What a cell is called and how far it reaches.
 *
 * @param bounds its streets or landmarks, in words; empty when not said
 */
public record CellPlan(String name, String bounds) {
    public CellPlan {
        name = name.strip();
        bounds = bounds.strip();
    }
}
