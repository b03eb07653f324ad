package org.muster.formats.mrz;

import java.util.List;
import java.util.Optional;

/**
 * The answer of {@link MrzReader}: a document whose every digit agrees, or all reasons against it.
 */
public sealed interface MrzResult {

    /**
     * Every check digit that the layout has, the composite included, was computed and agrees.
     *
     * @param corrections the signs that had to be taken for others before they did; empty for lines
     *     that are right as they stand. What was corrected has to be compared with the page.
     */
    record Read(MrzDocument document, List<Correction> corrections) implements MrzResult {
        public Read {
            corrections = List.copyOf(corrections);
        }

        public boolean isCorrected() {
            return !corrections.isEmpty();
        }
    }

    /**
     * Not to be trusted.
     *
     * @param problems all of them, never empty
     * @param partial what the lines seem to say, to help the operator compare with the page; dates
     *     that could not be read are unknown in it. Absent when no layout fits.
     */
    record Unreadable(List<MrzProblem> problems, Optional<MrzDocument> partial)
            implements MrzResult {
        public Unreadable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("An unreadable line needs at least one reason.");
            }
        }
    }
}
