package org.muster.formats.cap;

/** A value of a list or system that the sender names: an event code, a parameter, a geocode. */
public record NamedValue(String name, String value) {}
