package org.muster.planning.solve;

import java.util.PrimitiveIterator;
import org.muster.planning.solve.Spent.Stretch;

/**
 * When one may set out on the roads of a way, in the order in which the times are tried.
 *
 * @param all whether these are all the times at which one can set out
 */
record Times(boolean all, OnRoad on) {

    /** For one road of the way, by its place in it. */
    interface OnRoad {
        PrimitiveIterator.OfInt in(int road, Stretch stretch);
    }
}
