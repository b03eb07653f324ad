package org.muster.server.pages;

import java.util.List;
import org.muster.core.movement.Leg;
import org.muster.formats.problem.FileProblem;

/**
 * The form that takes a partner's list.
 *
 * @param findings what is wrong in the passenger list that was just sent
 */
public record PartnerListForm(Leg leg, List<FileProblem> findings) {
    private static final int SHOWN = 50;

    public PartnerListForm {
        findings = List.copyOf(findings);
    }

    /** Those that a person can be expected to read. */
    public List<FileProblem> listShown() {
        return findings.subList(0, Math.min(SHOWN, findings.size()));
    }

    public int more() {
        return findings.size() - listShown().size();
    }
}
