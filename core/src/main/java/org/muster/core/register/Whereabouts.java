package org.muster.core.register;

import java.time.Instant;
import org.muster.core.fact.Recorded;

/** Where a source said somebody is, and the fact that says so. */
public record Whereabouts(Presence presence, Instant observed, Source source, Recorded evidence) {}
