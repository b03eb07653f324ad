package org.muster.server.portal;

/**
 * A page that says one thing and leads to the first page.
 *
 * @param word by which its title and what it says are found
 */
public record PlainSheet(String word) {}
