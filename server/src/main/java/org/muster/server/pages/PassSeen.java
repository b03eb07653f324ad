package org.muster.server.pages;

/**
 * What is told of a carrier's boarding pass that was scanned at a gate. It leads to people; who
 * holds it, their document says.
 *
 * @param read what stands on it
 * @param leg which leg that is, or that it is another one or another day
 * @param attention whether it is not for the leg that boards here, or not for today
 * @param found how its holder was looked for
 */
public record PassSeen(String read, String leg, boolean attention, String found) {}
