package org.muster.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.reveal.MaskedField;
import org.muster.core.reveal.Reveal;
import org.muster.core.reveal.RevealCommand.RevealFields;
import org.muster.core.reveal.RevealCommand.ReviewReveal;
import org.muster.core.reveal.RevealPurpose;
import org.muster.core.reveal.RevealVerdict;

/** Masked fields that are shown with a reason, and what somebody else says to it. */
final class RevealDraws extends Draw {
    private final OperationId operation;

    RevealDraws(Sight sight, RandomGenerator random, OperationId operation) {
        super(sight, random);
        this.operation = operation;
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(this::reveal, this::reveal, this::review, this::review, this::review);
    }

    private Command reveal() {
        Set<MaskedField> fields = EnumSet.noneOf(MaskedField.class);
        for (MaskedField field : MaskedField.values()) {
            if (random.nextInt(3) > 0) {
                fields.add(field);
            }
        }
        return new RevealFields(operation, anybody(), fields, any(RevealPurpose.values()), note());
    }

    private Command review() {
        Optional<Reveal> one =
                Reveal.listAll(sight.view(), operation).stream()
                        .filter(reveal -> reveal.review().isEmpty() || random.nextInt(6) == 0)
                        .findFirst();
        return new ReviewReveal(
                operation,
                one.map(reveal -> reveal.said().person()).orElseGet(this::anybody),
                one.map(reveal -> reveal.recorded().id())
                        .orElseGet(() -> new FactId(new NodeId("nowhere"), 1)),
                any(RevealVerdict.values()),
                note());
    }
}
