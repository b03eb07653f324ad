package org.muster.server.pages;

import java.util.List;
import org.muster.core.demarche.Demarche;

/** One approach to a government, with its answers. */
public record DemarcheSheet(Demarche demarche, boolean overdue, List<FactLine> history) {
    public DemarcheSheet {
        history = List.copyOf(history);
    }
}
