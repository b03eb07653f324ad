package org.muster.planning.model;

import java.time.Duration;

/**
 * Teams that protect convoys.
 *
 * @param teams how many there are
 * @param vehicles how many vehicles one team protects
 * @param back how long after a convoy's arrival a team is ready for the next one
 */
public record Escorts(String id, int teams, int vehicles, Duration back) {}
