package org.muster.core.clearance;

import java.util.List;

/**
 * What a leg is not yet allowed.
 *
 * @param without what it needs and has not, what was refused too
 * @param refused those of them that were refused
 * @param unsaid whether nobody has said which ones it needs
 */
public record MissingClearances(
        List<ClearanceKind> without, List<ClearanceKind> refused, boolean unsaid) {
    public static final MissingClearances NONE = new MissingClearances(List.of(), List.of(), false);

    public MissingClearances {
        without = List.copyOf(without);
        refused = List.copyOf(refused);
    }

    /** Whether nothing has to be said where the leg is shown. */
    public boolean isNone() {
        return without.isEmpty() && !unsaid;
    }
}
