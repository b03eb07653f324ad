package org.muster.server.portal;

/**
 * What a family keeps: with both it opens its own page from any phone.
 *
 * @param earlier whether we have what was sent before, and not what was changed since
 */
public record SentSheet(String reference, String pin, boolean earlier) {}
