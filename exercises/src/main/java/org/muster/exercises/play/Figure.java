package org.muster.exercises.play;

import java.util.List;
import org.muster.core.fact.FactId;
import org.muster.exercises.figures.PublishedFigure;

/** A published figure beside the one that was counted from facts at the same time. */
public record Figure(PublishedFigure published, int souls, int own, List<FactId> facts) {
    public boolean isMet() {
        return published.isMetBy(souls, own);
    }
}
