package org.muster.core.fact;

/** A fact about one person, whose key seals the {@link Identifying} values in it. */
public interface AboutPerson {
    PersonId person();
}
