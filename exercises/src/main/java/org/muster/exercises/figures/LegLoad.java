package org.muster.exercises.figures;

import org.muster.exercises.folder.LegRow;

/**
 * What one leg carried, as far as the published figures tell: souls, and own nationals among them.
 */
public record LegLoad(LegRow leg, int souls, int own) {
    public LegLoad {
        if (own < 0 || own > souls) {
            throw new IllegalArgumentException(
                    own + " own nationals among " + souls + " souls on " + leg.label());
        }
    }

    public int others() {
        return souls - own;
    }
}
