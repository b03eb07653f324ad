package org.muster.testkit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeSigner;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.pass.Pass;
import org.muster.core.pass.PassCommand.AddCodeKey;
import org.muster.core.pass.PassCommand.IssuePass;
import org.muster.core.pass.PassCommand.RevokePass;
import org.muster.core.pass.PassCommand.SettlePass;
import org.muster.core.pass.PassCommand.UsePass;
import org.muster.core.pass.PassCommand.WithdrawCodeKey;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;

/** Commands about call-forward passes and the keys that sign them. */
final class PassDraws extends Draw {
    private static final CodeSigner[] SIGNERS = {
        new CodeSigner(SeededKeys.of(1)), new CodeSigner(SeededKeys.of(2))
    };

    PassDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::addKey,
                this::addKey,
                this::withdrawKey,
                this::issue,
                this::issue,
                this::use,
                this::use,
                this::use,
                this::use,
                this::revoke,
                this::settle,
                this::settle);
    }

    private Command addKey() {
        return new AddCodeKey(sight.operation(), SIGNERS[0].key());
    }

    /** Of the second signer only, so that passes of the first stay good. */
    private Command withdrawKey() {
        return random.nextInt(3) == 0
                ? new WithdrawCodeKey(sight.operation(), SIGNERS[1].key(), "laptop lost")
                : new AddCodeKey(sight.operation(), SIGNERS[1].key());
    }

    private Command issue() {
        Request offered =
                any(sight.requests(), request -> request.findStanding(sight.view()).isPresent());
        LegId leg =
                Optional.ofNullable(offered)
                        .flatMap(request -> request.findStanding(sight.view()))
                        .map(Offer::leg)
                        .orElse(new LegId(1));
        return new IssuePass(
                offered == null ? new RequestId(1) : offered.id(),
                leg,
                "Hall A",
                sight.now(),
                sight.now().plus(Duration.ofHours(random.nextInt(1, 30))));
    }

    /** Also passes that no node here has heard of, and that several may let in while apart. */
    private Command use() {
        @Nullable Pass pass =
                random.nextBoolean()
                        ? null
                        : pass(known -> known.uses().isEmpty() && known.issued().isPresent());
        Optional<PassIssued> issued = pass == null ? Optional.empty() : pass.issued();
        CodeContent content =
                CodeContent.of(
                        CodeKind.PASS,
                        sight.operation().value(),
                        pass == null ? unheardOf() : pass.id().value(),
                        issued.map(PassIssued::expires));
        List<PersonId> persons = issued.map(PassIssued::members).orElse(List.of());
        return new UsePass(sight.operation(), SIGNERS[0].sign(content), persons, "Hall A");
    }

    /** The same for six hours, so that nodes which are apart meet the same one. */
    private long unheardOf() {
        return 1 + sight.now().getEpochSecond() / 21_600 % 1000;
    }

    private Command revoke() {
        return new RevokePass(idOf(pass(known -> known.uses().isEmpty())), "the leg is cancelled");
    }

    private Command settle() {
        return new SettlePass(idOf(pass(Pass::isTwice)), "both were of the family");
    }

    private static PassId idOf(@Nullable Pass pass) {
        return pass == null ? new PassId(7) : pass.id();
    }

    private @Nullable Pass pass(Predicate<Pass> wish) {
        return any(
                sight.view()
                        .subjects(Subject.Kind.PASS)
                        .map(PassId.class::cast)
                        .sorted(Comparator.comparing(PassId::value))
                        .map(id -> Pass.of(sight.view(), id))
                        .toList(),
                wish);
    }
}
