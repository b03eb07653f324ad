package org.muster.testkit;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.erasure.Erasure;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.erasure.ErasureCommand.DropErasure;
import org.muster.core.erasure.OthersWords;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;

/** Erasures of persons, asked for by one and approved by another. */
final class ErasureDraws extends Draw {

    ErasureDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::ask,
                this::ask,
                () -> new DropErasure(sight.operation(), asked(), because()),
                () -> new ApproveErasure(sight.operation(), asked()),
                () -> new ApproveErasure(sight.operation(), asked()));
    }

    private Command ask() {
        PersonId person = anybody();
        Set<PersonId> words =
                OthersWords.of(sight.view(), sight.view().sameness().references(person))
                        .nobodies(sight.view());
        return new AskErasure(
                sight.operation(),
                person,
                random.nextBoolean() ? List.copyOf(words) : List.of(),
                any(ErasureBasis.values()),
                because());
    }

    private PersonId asked() {
        List<Erasure.Asked> asked = Erasure.listAsked(sight.view(), sight.operation());
        return asked.isEmpty() || random.nextInt(6) == 0
                ? anybody()
                : any(asked).persons().getFirst();
    }

    private String because() {
        return random.nextInt(5) == 0 ? "" : "as the letter says";
    }
}
