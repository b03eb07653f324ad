package org.muster.planning.json;

import java.util.Optional;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

/**
 * What a plan's file holds.
 *
 * @param problem the name of the problem that it is for
 * @param score how good whoever made it says that it is; a checker says it anew
 */
public record PlanFile(String problem, Plan plan, Optional<Score> score) {}
