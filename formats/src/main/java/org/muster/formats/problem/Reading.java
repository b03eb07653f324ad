package org.muster.formats.problem;

import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a file: what could be read, and all that is wrong in it. Bad data is never
 * an exception.
 *
 * @param found what could be read, with what is wrong left out of it; empty when nothing could
 * @param problems in the order of the file; none means that the file keeps the standard
 */
public record Reading<T>(Optional<T> found, List<FileProblem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether all of it could be read and nothing is wrong. */
    public boolean isClean() {
        return found.isPresent() && problems.isEmpty();
    }
}
