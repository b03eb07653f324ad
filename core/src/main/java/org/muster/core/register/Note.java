package org.muster.core.register;

import org.muster.core.fact.Identifying;

/**
 * Free text about a person. It is sealed, because anything can be written in it; empty when there
 * is nothing to say.
 */
public record Note(String text) implements Identifying {
    public static final Note NONE = new Note("");

    public Note {
        text = text.strip();
    }
}
