package org.muster.core.pass;

import java.time.Instant;
import java.util.List;
import org.muster.core.code.CodeKey;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;

/** What is done with passes, and with the keys that sign codes. */
public sealed interface PassCommand extends Command {

    /** A node that prints codes makes its public key known, once. */
    record AddCodeKey(OperationId operation, CodeKey key) implements PassCommand {}

    /** A key is not trusted any more: its laptop was lost. */
    record WithdrawCodeKey(OperationId operation, CodeKey key, String reason)
            implements PassCommand {}

    /** Calls a party forward with a pass; {@code place} and {@code from} are printed on it. */
    record IssuePass(RequestId request, LegId leg, String place, Instant from, Instant expires)
            implements PassCommand {}

    /**
     * A pass is shown at a gate; {@code persons} are those of its party who stand there. None where
     * this node does not know whose pass it is.
     */
    record UsePass(OperationId operation, String code, List<PersonId> persons, String gate)
            implements PassCommand {
        public UsePass {
            persons = persons.stream().distinct().toList();
        }
    }

    record RevokePass(PassId pass, String reason) implements PassCommand {}

    /** Somebody found out what it means that a pass was used more than once. */
    record SettlePass(PassId pass, String reason) implements PassCommand {}
}
