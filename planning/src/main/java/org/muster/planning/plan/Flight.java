package org.muster.planning.plan;

import java.util.Optional;

/** A leg that flies, and the fit of its carrier's cabin if the leg has no room of its own. */
public record Flight(String leg, Optional<String> fit) {}
