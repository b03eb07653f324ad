package org.muster.sync.sim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.muster.core.erasure.Erasure;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.sync.TrialNode;

/** Somebody is erased at any node, while the others still tell of them. */
final class SimErasure {
    private final OperationId operation;
    private final Random random;

    SimErasure(OperationId operation, Random random) {
        this.operation = operation;
        this.random = random;
    }

    /** What was asked for is approved first. */
    Optional<ErasureCommand> find(TrialNode node) {
        View view = node.view();
        List<Erasure.Asked> asked = Erasure.listAsked(view, operation);
        if (!asked.isEmpty()) {
            PersonId person = asked.get(random.nextInt(asked.size())).persons().getFirst();
            return Optional.of(new ApproveErasure(operation, person));
        }
        List<PersonId> persons =
                view.persons().sorted(Comparator.comparing(PersonId::value)).toList();
        return persons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AskErasure(
                                operation,
                                persons.get(random.nextInt(persons.size())),
                                List.of(),
                                ErasureBasis.WRONGLY_RECORDED,
                                "as the letter says"));
    }
}
