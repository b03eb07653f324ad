package org.muster.server.access;

import java.util.List;
import org.muster.core.fact.Refusal;

/** What came of a change to an account. */
public sealed interface AccountChange {

    /** It is saved; {@code password} is the new one, to be shown once. */
    record Saved(UserAccount account, String password) implements AccountChange {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements AccountChange {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
