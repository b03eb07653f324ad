package org.muster.identity.link;

/** A known person whom a row may be, by the likest of the person's rows, and why. */
public record Likely(long person, Link why, Waterfall waterfall) {}
