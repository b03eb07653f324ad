package org.muster.core.fact;

import java.util.List;

/**
 * A fact with which keys are destroyed: whoever keeps facts makes what these keys sealed unreadable
 * in the same step in which the fact is kept, and never takes a key for them again.
 */
public interface Erases {
    /** References of people, all of each. */
    List<PersonId> persons();

    /** References of nobody, which stand for something written whose words go too. */
    List<PersonId> words();
}
