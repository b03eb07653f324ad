package org.muster.exercises.figures;

import java.util.List;

/**
 * What legs must have carried for the published figures to come out, the figures to check, and the
 * contradictions between them.
 */
public record FigurePlan(
        List<LegLoad> loads, List<PublishedFigure> figures, List<Contradiction> contradictions) {}
