package org.muster.core.register;

/** One person to register, and what the source says of where they are. */
public record NewPerson(Details details, Presence presence) {}
