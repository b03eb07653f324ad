package org.muster.formats.paxlst;

import java.util.List;
import org.muster.formats.problem.FileProblem;

/**
 * A list as it can be sent. Everybody of the list is in it; what of them could not be said as it
 * was given is told.
 *
 * @param interchanges one, or one for each part
 * @param problems names no table writes, texts too long; their line is the traveller's number
 */
public record Written(List<String> interchanges, List<FileProblem> problems) {
    public Written {
        interchanges = List.copyOf(interchanges);
        problems = List.copyOf(problems);
    }
}
