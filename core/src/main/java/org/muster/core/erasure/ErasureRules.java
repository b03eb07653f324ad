package org.muster.core.erasure;

import static org.muster.core.erasure.ErasureRefusal.ASKED_ALREADY;
import static org.muster.core.erasure.ErasureRefusal.AT_A_GATE;
import static org.muster.core.erasure.ErasureRefusal.CARRIED;
import static org.muster.core.erasure.ErasureRefusal.CHANGED;
import static org.muster.core.erasure.ErasureRefusal.ERASED;
import static org.muster.core.erasure.ErasureRefusal.HELD;
import static org.muster.core.erasure.ErasureRefusal.NOT_ABOUT_THEM;
import static org.muster.core.erasure.ErasureRefusal.NOT_ASKED;
import static org.muster.core.erasure.ErasureRefusal.NOT_REGISTERED;
import static org.muster.core.erasure.ErasureRefusal.REASON_NAMES;
import static org.muster.core.erasure.ErasureRefusal.REASON_NEEDED;
import static org.muster.core.erasure.ErasureRefusal.STILL_LOOKED_FOR;
import static org.muster.core.erasure.ErasureRefusal.TWO_NEEDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.closing.Retention;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.ApproveRetentionErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.erasure.ErasureCommand.AskRetentionErasure;
import org.muster.core.erasure.ErasureCommand.DropErasure;
import org.muster.core.erasure.ErasureCommand.EraseNext;
import org.muster.core.erasure.ErasureCommand.StopRetentionErasure;
import org.muster.core.erasure.ErasureFact.ErasureAsked;
import org.muster.core.erasure.ErasureFact.ErasureDropped;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.core.register.Person;
import org.muster.core.sameness.SamenessFact.FoundOne;

/** Decides who is erased, and lets nothing more be recorded of whoever is. */
public final class ErasureRules {
    private ErasureRules() {}

    public static Decision decide(View view, ErasureCommand command, Context context) {
        Optional<Phase> phase =
                OperationState.find(view, command.operation()).map(OperationState::phase);
        if (phase.isEmpty()) {
            return Decision.refuse(
                    Refusal.of(OperationRefusal.NOT_OPEN, "operation", command.operation()));
        }
        if (decides(command) && Node.isGate(view, context.on())) {
            return Decision.refuse(Refusal.of(AT_A_GATE, "", context.on()));
        }
        return switch (command) {
            case AskErasure ask ->
                    findUnknown(view, ask.person()).orElseGet(() -> ask(view, ask, phase.get()));
            case DropErasure drop ->
                    findUnknown(view, drop.person()).orElseGet(() -> drop(view, drop));
            case ApproveErasure approve ->
                    findUnknown(view, approve.person())
                            .orElseGet(() -> approve(view, approve, phase.get(), context));
            case AskRetentionErasure ask -> RetentionRules.ask(view, ask, context);
            case ApproveRetentionErasure approve -> RetentionRules.approve(view, approve, context);
            case StopRetentionErasure stop -> RetentionRules.stop(view, stop);
            case EraseNext next -> RetentionRules.next(view, next, context);
        };
    }

    private static boolean decides(ErasureCommand command) {
        return command instanceof ApproveErasure || command instanceof ApproveRetentionErasure;
    }

    private static Optional<Decision> findUnknown(View view, PersonId person) {
        return Person.find(view, person).isPresent()
                ? Optional.empty()
                : Optional.of(Decision.refuse(Refusal.of(NOT_REGISTERED, "person", person)));
    }

    private static Decision ask(View view, AskErasure ask, Phase phase) {
        List<Refusal> reasons = whyKept(view, ask.operation(), ask.person(), ask.basis(), phase);
        List<PersonId> references = view.sameness().references(ask.person());
        findAsked(view, ask.person())
                .ifPresent(asked ->
                        reasons.add(Refusal.of(ASKED_ALREADY, "person", asked.recorded().by())));
        reasons.addAll(whyNotSaid(view, ask.person(), ask.note()));
        Set<PersonId> nobodies = OthersWords.of(view, references).nobodies(view);
        for (PersonId word : ask.words()) {
            if (!nobodies.contains(word)) {
                reasons.add(Refusal.of(NOT_ABOUT_THEM, "words", word));
            }
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ErasureAsked(
                                        ask.operation(),
                                        references,
                                        ask.words(),
                                        ask.basis(),
                                        ask.note())));
    }

    /**
     * Of all their references, so that none is left when a finding joins two that were asked for.
     */
    private static Optional<Erasure.Asked> findAsked(View view, PersonId person) {
        return view.sameness().references(person).stream()
                .flatMap(reference -> Erasure.find(view, reference).stream())
                .filter(Erasure.Asked.class::isInstance)
                .map(Erasure.Asked.class::cast)
                .findFirst();
    }

    private static List<Refusal> whyNotSaid(View view, PersonId person, String note) {
        if (note.isEmpty()) {
            return List.of(Refusal.of(REASON_NEEDED, "note"));
        }
        return Naming.isIn(note, view, person)
                ? List.of(Refusal.of(REASON_NAMES, "note"))
                : List.of();
    }

    private static Decision drop(View view, DropErasure drop) {
        Optional<Erasure.Asked> asked = findAsked(view, drop.person());
        if (asked.isEmpty()) {
            return Decision.refuse(Refusal.of(NOT_ASKED, "person"));
        }
        ErasureAsked fact = asked.get().asked();
        return Decision.of(
                whyNotSaid(view, drop.person(), drop.note()),
                () ->
                        List.of(
                                new ErasureDropped(
                                        fact.operation(),
                                        fact.persons(),
                                        fact.words(),
                                        drop.note())));
    }

    private static Decision approve(
            View view, ApproveErasure approve, Phase phase, Context context) {
        Optional<Erasure.Asked> asked = findAsked(view, approve.person());
        if (asked.isEmpty()) {
            return Decision.refuse(
                    isDone(view, approve.person())
                            ? Refusal.of(ERASED, "person", approve.person())
                            : Refusal.of(NOT_ASKED, "person"));
        }
        ErasureAsked fact = asked.get().asked();
        List<Refusal> reasons =
                whyKept(view, approve.operation(), approve.person(), fact.basis(), phase);
        if (asked.get().recorded().by().equals(context.by())) {
            reasons.add(Refusal.of(TWO_NEEDED, "person"));
        }
        if (!Set.copyOf(view.sameness().references(approve.person()))
                .equals(Set.copyOf(fact.persons()))) {
            reasons.add(Refusal.of(CHANGED, "person"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new PersonsErased(
                                        fact.operation(),
                                        fact.persons(),
                                        fact.words(),
                                        fact.basis())));
    }

    /** Why nobody may be erased just now, whoever asks or approves. */
    private static List<Refusal> whyKept(
            View view, OperationId operation, PersonId person, ErasureBasis basis, Phase phase) {
        List<Refusal> reasons = new ArrayList<>();
        if (isDone(view, person)) {
            reasons.add(Refusal.of(ERASED, "person", person));
        }
        if (Retention.find(view, operation).filter(Retention::hold).isPresent()) {
            reasons.add(Refusal.of(HELD, "person"));
        }
        new Accounts(view)
                .find(person)
                .map(Account::state)
                .flatMap(state -> whyCounted(person, state, basis, phase))
                .ifPresent(reasons::add);
        return reasons;
    }

    /** Whoever is on board is known by name; whoever is looked for, while somebody looks. */
    private static Optional<Refusal> whyCounted(
            PersonId person, AccountState state, ErasureBasis basis, Phase phase) {
        if (state == AccountState.MANIFESTED || state == AccountState.UNDER_WAY) {
            return Optional.of(Refusal.of(CARRIED, "person", person, state.word()));
        }
        boolean looked =
                phase != Phase.CLOSED
                        && basis != ErasureBasis.WRONGLY_RECORDED
                        && state.remains()
                        && state != AccountState.STAYS;
        return looked
                ? Optional.of(Refusal.of(STILL_LOOKED_FOR, "person", person, state.word()))
                : Optional.empty();
    }

    /** All of their references: one that was joined later can still be erased. */
    private static boolean isDone(View view, PersonId person) {
        return view.sameness().references(person).stream()
                .allMatch(reference -> Erasure.isErased(view, reference));
    }

    /** The decision, unless it would say more of somebody who is erased. */
    public static Decision guarded(View view, Decision decision) {
        if (!(decision instanceof Decision.Accepted accepted)) {
            return decision;
        }
        List<Refusal> reasons =
                accepted.facts().stream()
                        .flatMap(ErasureRules::named)
                        .distinct()
                        .filter(person -> Erasure.isErased(view, person))
                        .map(person -> Refusal.of(ERASED, "person", person))
                        .toList();
        return reasons.isEmpty() ? decision : Decision.refuse(reasons);
    }

    private static Stream<PersonId> named(Fact fact) {
        return switch (fact) {
            case FoundOne one -> Stream.of(one.person(), one.other());
            case AboutPerson about -> Stream.of(about.person());
            default -> Stream.empty();
        };
    }
}
