package org.muster.exercises.population;

/** A table that somebody gave cannot be used; the message says where and what helps. */
public final class WrongTable extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongTable(String sentence) {
        super(sentence);
    }
}
