package org.muster.core.plan;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.RequestId;

/**
 * A party and the leg that a plan means it to go on. It is no offer: nobody was told.
 *
 * @param setsOut when they must set out from where they are; empty where no way was planned
 */
public record Intended(RequestId request, LegId leg, Optional<Instant> setsOut) {}
