package org.muster.server.pages;

import java.time.Instant;

/** One fact as a history shows it. */
public record FactLine(String sentence, String id, Instant at, String by) {}
