package org.muster.core.fact;

/**
 * The key that seals what is recorded under one reference, of a person or of something written. Its
 * history tells what was asked and done about destroying it.
 */
public record KeyId(PersonId person) implements Subject {

    @Override
    public Kind kind() {
        return Kind.KEY;
    }

    @Override
    public String toString() {
        return "key-" + person;
    }
}
