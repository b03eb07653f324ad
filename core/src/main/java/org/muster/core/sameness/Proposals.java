package org.muster.core.sameness;

import java.util.HashSet;
import java.util.Set;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.core.sameness.SamenessFact.FindingProposed;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;

/** Who has said the same of two references since anything was last found of them. */
record Proposals(Set<UserId> users) {

    static Proposals of(View view, Find find) {
        Pair pair = Pair.of(find.person(), find.other());
        Set<UserId> users = new HashSet<>();
        for (Recorded recorded : view.history(WhoIsWho.RECORD)) {
            switch (recorded.fact()) {
                case FindingProposed proposed when Pair.of(proposed).equals(pair) -> {
                    if (proposed.finding() == find.finding()) {
                        users.add(recorded.by());
                    } else {
                        users.clear();
                    }
                }
                case FoundOne one when Pair.of(one).equals(pair) -> users.clear();
                case FoundTwo two when Pair.of(two).equals(pair) -> users.clear();
                default -> {}
            }
        }
        return new Proposals(users);
    }

    boolean isEmpty() {
        return users.isEmpty();
    }

    boolean by(UserId user) {
        return users.contains(user);
    }
}
