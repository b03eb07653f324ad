package org.muster.core.conflict;

import static org.muster.core.conflict.ConflictRefusal.NO_SUCH_CONFLICT;
import static org.muster.core.conflict.ConflictRefusal.REASON_NEEDED;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.account.Accounts;
import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictFact.LegConflictExplained;
import org.muster.core.conflict.ConflictFact.PersonConflictExplained;
import org.muster.core.fact.Decision;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of explanations. */
public final class ConflictRules {
    private ConflictRules() {}

    public static Decision decide(View view, ConflictCommand command) {
        return switch (command) {
            case ExplainForPerson explain -> explain(view, explain);
            case ExplainForLeg explain -> explain(view, explain);
        };
    }

    private static Decision explain(View view, ExplainForPerson explain) {
        List<Refusal> reasons =
                RegisterRules.refuseUnknown(view, "person", List.of(explain.person()));
        if (!reasons.isEmpty()) {
            return Decision.refuse(reasons);
        }
        Accounts accounts = new Accounts(view);
        List<Conflict> conflicts =
                new ArrayList<>(PersonConflicts.listOf(view, accounts, explain.person()));
        Person.get(view, explain.person())
                .household()
                .flatMap(id -> HouseholdConflicts.findSplit(view, accounts, id))
                .ifPresent(conflicts::add);
        List<FactId> facts = facts(conflicts, explain.kind());
        refuse(reasons, explain.person(), facts, explain.reason().text());
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new PersonConflictExplained(
                                        explain.person(),
                                        explain.kind(),
                                        facts,
                                        explain.reason())));
    }

    private static Decision explain(View view, ExplainForLeg explain) {
        List<FactId> facts =
                facts(LegConflicts.listOf(view, new Accounts(view), explain.leg()), explain.kind());
        List<Refusal> reasons = new ArrayList<>();
        refuse(reasons, explain.leg(), facts, explain.reason());
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new LegConflictExplained(
                                        explain.leg(), explain.kind(), facts, explain.reason())));
    }

    private static void refuse(
            List<Refusal> reasons, Object about, List<FactId> facts, String reason) {
        if (facts.isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_CONFLICT, "kind", about));
        }
        if (reason.isBlank()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason"));
        }
    }

    private static List<FactId> facts(List<Conflict> conflicts, ConflictKind kind) {
        return conflicts.stream()
                .filter(conflict -> conflict.kind() == kind && kind.canBeExplained())
                .flatMap(conflict -> conflict.facts().stream())
                .distinct()
                .toList();
    }
}
