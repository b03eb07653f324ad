package org.muster.server.portal;

/** What a family keeps: with both it opens its own page from any phone. */
public record SentSheet(String reference, String pin) {}
