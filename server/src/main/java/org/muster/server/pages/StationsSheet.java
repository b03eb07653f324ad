package org.muster.server.pages;

import java.util.List;
import org.muster.core.movement.Leg;
import org.muster.core.station.StationPlan;

/** The gates that have stations, the legs to choose from, and the one that was chosen. */
public record StationsSheet(List<StationPlan> plans, List<Leg> openLegs, String leg) {}
