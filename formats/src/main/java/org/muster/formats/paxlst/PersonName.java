package org.muster.formats.paxlst;

/** Surname, given name and what stands between; only the first must be there. */
public record PersonName(String surname, String given, String middle) {}
