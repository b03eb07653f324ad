package org.muster.core.sameness;

import static org.muster.core.sameness.SamenessRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterRules;
import org.muster.core.sameness.SamenessCommand.AskWhetherOne;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.core.sameness.SamenessFact.FindingProposed;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;
import org.muster.core.sameness.SamenessFact.MaybeOne;

/**
 * Decides what becomes of findings about two references. Whoever looked has the last word over any
 * comparison, and over whoever looked before; only a finding that would split a household needs two
 * people.
 */
public final class SamenessRules {
    private SamenessRules() {}

    public static Decision decide(View view, SamenessCommand command, Context context) {
        return switch (command) {
            case Find find -> find(view, find, context);
            case AskWhetherOne ask -> ask(view, ask);
        };
    }

    private static Decision ask(View view, AskWhetherOne ask) {
        List<Refusal> reasons = refuse(view, ask.person(), ask.other());
        if (reasons.isEmpty() && view.sameness().areOne(ask.person(), ask.other())) {
            reasons.add(Refusal.of(ALREADY_ONE, "other", ask.person(), ask.other()));
        }
        return Decision.of(
                reasons, () -> List.of(new MaybeOne(ask.person(), ask.other(), ask.likeness())));
    }

    private static List<Refusal> refuse(View view, PersonId person, PersonId other) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "person", List.of(person));
        reasons.addAll(RegisterRules.refuseUnknown(view, "other", List.of(other)));
        if (person.equals(other)) {
            reasons.add(Refusal.of(SAME_REFERENCE, "other", person));
        }
        return reasons;
    }

    private static Decision find(View view, Find find, Context context) {
        List<Refusal> reasons = refuse(view, find.person(), find.other());
        if (!reasons.isEmpty()) {
            return Decision.refuse(reasons);
        }
        reasons.addAll(
                switch (find.finding()) {
                    case ONE -> refuseOne(view, find);
                    case TWO -> refuseTwo(view, find);
                });
        if (reasons.isEmpty()
                && splitsHousehold(view, find.person(), find.other(), find.finding())) {
            Proposals proposals = Proposals.of(view, find);
            if (proposals.by(context.by())) {
                reasons.add(Refusal.of(SECOND_PERSON, "finding", find.person(), find.other()));
            } else if (proposals.isEmpty()) {
                return Decision.accept(
                        new FindingProposed(
                                find.person(), find.other(), find.finding(), find.reason()));
            }
        }
        return Decision.of(
                reasons,
                () ->
                        switch (find.finding()) {
                            case ONE -> one(view.sameness(), find);
                            case TWO -> two(view.sameness(), find);
                        });
    }

    private static List<Refusal> refuseOne(View view, Find find) {
        if (view.sameness().areOne(find.person(), find.other())) {
            return List.of(Refusal.of(ALREADY_ONE, "other", find.person(), find.other()));
        }
        Optional<Leg> mine = findLeg(view, find.person());
        Optional<Leg> theirs = findLeg(view, find.other());
        return mine.isPresent() && theirs.isPresent()
                ? List.of(
                        Refusal.of(
                                BOTH_ABOARD,
                                "other",
                                find.person(),
                                mine.get().plan().label(),
                                find.other(),
                                theirs.get().plan().label()))
                : List.of();
    }

    /** The leg that has the person on its list, unless it is behind them or was cancelled. */
    private static Optional<Leg> findLeg(View view, PersonId reference) {
        PersonId person = view.one(reference);
        return view.history(person).stream()
                .flatMap(recorded -> recorded.fact().subjects().stream())
                .filter(LegId.class::isInstance)
                .distinct()
                .flatMap(leg -> Leg.find(view, (LegId) leg).stream())
                .filter(leg -> leg.aboard().containsKey(person) && !leg.isOver())
                .findFirst();
    }

    private static List<Refusal> refuseTwo(View view, Find find) {
        boolean said =
                view.sameness()
                        .findFinding(find.person(), find.other())
                        .filter(Finding.TWO::equals)
                        .isPresent();
        return said && !view.sameness().areOne(find.person(), find.other())
                ? List.of(Refusal.of(ALREADY_TWO, "other", find.person(), find.other()))
                : List.of();
    }

    /**
     * Whether the finding needs a second person. One person is in one household; whoever becomes
     * one, or two, can leave somebody behind.
     */
    public static boolean splitsHousehold(
            View view, PersonId person, PersonId other, Finding finding) {
        Optional<Household> mine = findHousehold(view, person);
        Optional<Household> theirs = findHousehold(view, other);
        return switch (finding) {
            case ONE ->
                    mine.isPresent()
                            && theirs.isPresent()
                            && !mine.get().id().equals(theirs.get().id());
            case TWO -> mine.isPresent() && view.sameness().areOne(person, other);
        };
    }

    private static Optional<Household> findHousehold(View view, PersonId person) {
        return Person.find(view, person)
                .flatMap(Person::household)
                .map(id -> Household.of(view, id))
                .filter(household -> household.members().size() > 1);
    }

    /** Findings that keep any of the two's references apart are taken back with it. */
    private static List<Fact> one(Sameness sameness, Find find) {
        List<Fact> facts = new ArrayList<>();
        for (PersonId mine : sameness.references(find.person())) {
            for (PersonId theirs : sameness.references(find.other())) {
                if (sameness.findFinding(mine, theirs).filter(Finding.TWO::equals).isPresent()) {
                    facts.add(new FoundOne(mine, theirs, find.reason()));
                }
            }
        }
        if (facts.isEmpty()) {
            facts.add(new FoundOne(find.person(), find.other(), find.reason()));
        }
        return facts;
    }

    /**
     * The other reference leaves all those that it was found to be one with; they stay together,
     * also where it was what held them.
     */
    private static List<Fact> two(Sameness sameness, Find find) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new FoundTwo(find.person(), find.other(), find.reason()));
        Optional<PersonId> staying = Optional.empty();
        for (PersonId held : sameness.references(find.other())) {
            if (held.equals(find.other()) || !wereFoundOne(sameness, held, find.other())) {
                continue;
            }
            if (!held.equals(find.person())) {
                facts.add(new FoundTwo(held, find.other(), find.reason()));
            }
            staying.ifPresent(first -> facts.add(new FoundOne(first, held, find.reason())));
            staying = staying.or(() -> Optional.of(held));
        }
        return facts;
    }

    private static boolean wereFoundOne(Sameness sameness, PersonId one, PersonId other) {
        return sameness.findFinding(one, other).filter(Finding.ONE::equals).isPresent();
    }
}
