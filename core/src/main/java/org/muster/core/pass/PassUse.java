package org.muster.core.pass;

import static org.muster.core.pass.PassRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeReading;
import org.muster.core.code.SignedCode;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateRefusal;
import org.muster.core.pass.PassCommand.UsePass;
import org.muster.core.pass.PassFact.PassUsed;
import org.muster.core.register.RegisterRules;

/**
 * What becomes of a pass that is shown. The code is verified here, not by who asks, so that no door
 * lets in a pass that another would refuse; a gate without a network needs only the keys.
 */
public final class PassUse {
    private PassUse() {}

    /** What a code is worth here and now. */
    public static CodeReading read(View view, OperationId operation, String code, Instant now) {
        return SignedCode.read(code, operation.value(), CodeKeys.list(view, operation), now);
    }

    /** Why a code does not count, if it does not. */
    public static Optional<Refusal> refuse(CodeReading reading, CodeKind wanted, String field) {
        return switch (reading) {
            case CodeReading.Genuine(CodeContent content) when content.kind() == wanted ->
                    Optional.empty();
            case CodeReading.Genuine other -> Optional.of(Refusal.of(NOT_A_PASS, field));
            case CodeReading.Damaged(int letters, int needed) ->
                    Optional.of(Refusal.of(DAMAGED, field, letters, needed));
            case CodeReading.OtherOperation other ->
                    Optional.of(Refusal.of(OTHER_OPERATION, field));
            case CodeReading.UnknownKey unknown -> Optional.of(Refusal.of(UNKNOWN_KEY, field));
            case CodeReading.KeyWithdrawn(String reason) ->
                    Optional.of(Refusal.of(KEY_WITHDRAWN, field, reason));
            case CodeReading.Forged forged -> Optional.of(Refusal.of(FORGED, field));
            case CodeReading.Expired expired ->
                    Optional.of(Refusal.of(EXPIRED, field, expired.at()));
        };
    }

    static Decision use(View view, UsePass use, Context context) {
        CodeReading reading = read(view, use.operation(), use.code(), context.now());
        Optional<Refusal> bad = refuse(reading, CodeKind.PASS, "code");
        if (bad.isPresent()) {
            return Decision.refuse(bad.get());
        }
        PassId id = new PassId(((CodeReading.Genuine) reading).content().number());
        Pass pass = Pass.of(view, id);
        List<Refusal> reasons = refuseSpent(pass);
        refusePersons(reasons, view, pass, use.persons());
        PassRules.refuseBlank(reasons, "gate", use.gate());
        return Decision.of(reasons.stream().distinct().toList(), () -> facts(view, id, use));
    }

    /** Why a genuine pass does not let in any more. */
    public static List<Refusal> refuseSpent(Pass pass) {
        List<Refusal> reasons = new ArrayList<>();
        pass.revoked().ifPresent(gone -> reasons.add(Refusal.of(REVOKED, "code", gone.reason())));
        if (!pass.uses().isEmpty()) {
            Recorded first = pass.uses().getFirst();
            reasons.add(
                    Refusal.of(
                            USED, "code", first.stamp().instant(), Pass.gate(first), first.by()));
        }
        return reasons;
    }

    private static void refusePersons(
            List<Refusal> reasons, View view, Pass pass, List<PersonId> persons) {
        if (pass.issued().isPresent() || !persons.isEmpty()) {
            reasons.addAll(RegisterRules.refuseUnknown(view, "persons", persons));
        }
        Accounts accounts = new Accounts(view);
        for (PersonId person : persons) {
            if (!isOn(view, pass, person)) {
                reasons.add(Refusal.of(NOT_ON_PASS, "persons", person));
            }
            accounts.find(person)
                    .filter(account -> account.state() == AccountState.DEAD)
                    .ifPresent(
                            dead -> reasons.add(Refusal.of(GateRefusal.DEAD, "persons", person)));
        }
    }

    /** Where nobody knows yet whose the pass is, the gate is taken at its word. */
    private static boolean isOn(View view, Pass pass, PersonId person) {
        return pass.issued().isEmpty()
                || pass.issued().get().members().stream()
                        .anyMatch(member -> view.one(member).equals(view.one(person)));
    }

    private static List<Fact> facts(View view, PassId id, UsePass use) {
        List<Fact> facts = new ArrayList<>(List.of(new PassUsed(id, use.persons(), use.gate())));
        Accounts accounts = new Accounts(view);
        for (PersonId person : use.persons()) {
            AccountState state = accounts.get(person).state();
            if (state != AccountState.AT_CONTROL_CENTRE && !state.isCarried()) {
                facts.add(new ArrivedAtGate(person, use.gate()));
            }
        }
        return facts;
    }
}
