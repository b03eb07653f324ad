package org.muster.server.pages;

/** The family form: how many persons it has room for, or the reference once it was sent. */
public record RequestSheet(int members, String reference) {}
