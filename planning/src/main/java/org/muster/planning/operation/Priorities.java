package org.muster.planning.operation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.muster.core.request.Need;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Policy.Priority;

/**
 * Who comes before whom, version {@value #VERSION}: whoever needs care or is a minor alone, with
 * their party; then parties with an infant, somebody pregnant or in a wheelchair; then all others.
 * An hour of theirs in danger weighs 4, 2 and 1. Changing any of it makes a new version.
 */
public final class Priorities {
    public static final String VERSION = "needs-1";
    public static final String CARE = "care";
    public static final String FAMILIES = "families";
    public static final String OTHERS = "others";
    private static final Set<Need> OF_CARE = Set.of(Need.MEDICAL, Need.STRETCHER, Need.MINOR_ALONE);
    private static final Set<Need> OF_FAMILIES =
            Set.of(Need.INFANT, Need.PREGNANT, Need.WHEELCHAIR);
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private Priorities() {}

    /** The class of a party by all that its members need. */
    static String of(Set<Need> needs) {
        if (needs.stream().anyMatch(OF_CARE::contains)) {
            return CARE;
        }
        return needs.stream().anyMatch(OF_FAMILIES::contains) ? FAMILIES : OTHERS;
    }

    static Policy policy(Duration margin) {
        return new Policy(
                VERSION,
                List.of(new Priority(CARE, 4), new Priority(FAMILIES, 2), new Priority(OTHERS, 1)),
                Policy.FIRST_PLAN,
                PERIOD,
                margin);
    }
}
