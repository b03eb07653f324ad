package org.muster.core.listing;

import static org.muster.core.listing.ListingRefusal.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.Doubt;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.listing.ListingCommand.PartRow;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.ListingFact.ListBegun;
import org.muster.core.listing.ListingFact.ListEnded;
import org.muster.core.listing.ListingFact.RowLeftOut;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterRules;
import org.muster.core.sameness.SamenessFact.MaybeOne;

/** Decides what becomes of commands about lists and their rows. */
public final class ListingRules {
    private ListingRules() {}

    public static Decision decide(View view, ListingCommand command, Context context) {
        return switch (command) {
            case BeginList begin -> begin(view, begin, context);
            case TakeRows take -> take(view, take, context);
            case EndList end -> end(view, end);
            case PartRow part -> part(view, part, context);
        };
    }

    private static Decision begin(View view, BeginList begin, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        ListState.findPlan(view, begin.list())
                .ifPresent(plan ->
                        reasons.add(Refusal.of(ALREADY_BEGUN, "list", begin.list(), plan.file())));
        if (begin.plan().asOf().isAfter(context.now())) {
            reasons.add(Refusal.of(IN_THE_FUTURE, "asOf", begin.plan().asOf()));
        }
        return Decision.of(reasons, () -> List.of(new ListBegun(begin.list(), begin.plan())));
    }

    private static Decision take(View view, TakeRows take, Context context) {
        Optional<ListPlan> plan = ListState.findPlan(view, take.list());
        if (plan.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_LIST, "list", take.list()));
        }
        List<Refusal> reasons = new ArrayList<>();
        if (take.rows().isEmpty() && take.leftOut().isEmpty()) {
            reasons.add(Refusal.of(NO_ROWS, "rows"));
        }
        Set<PersonId> known = new HashSet<>();
        take.rows().stream()
                .flatMap(row ->
                        Stream.concat(
                                Stream.of(row.target()), row.doubts().stream().map(Doubt::target)))
                .forEach(target -> {
                    if (target instanceof Target.Known person) {
                        known.add(person.person());
                    }
                });
        if (!known.isEmpty()) {
            reasons.addAll(RegisterRules.refuseUnknown(view, "rows", known));
        }
        return Decision.of(reasons, () -> facts(take, plan.get(), context));
    }

    private static List<Fact> facts(TakeRows take, ListPlan plan, Context context) {
        Map<Integer, PersonId> newcomers = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        List<Fact> doubts = new ArrayList<>();
        for (TakenRow row : take.rows()) {
            Listing at = new Listing(take.list(), row.sheet(), row.row());
            PersonId person = person(row.target(), newcomers, context);
            facts.add(
                    new RowListed(
                            person,
                            at,
                            plan.source(),
                            row.words(),
                            plan.asOf(),
                            row.match(),
                            row.replaces()));
            for (Doubt doubt : row.doubts()) {
                PersonId other = person(doubt.target(), newcomers, context);
                if (!other.equals(person)) {
                    doubts.add(new MaybeOne(person, other, doubt.likeness()));
                }
            }
        }
        // a doubt may name somebody whom a later row of these registers
        facts.addAll(doubts);
        take.leftOut()
                .forEach(row ->
                        facts.add(
                                new RowLeftOut(
                                        new Listing(take.list(), row.sheet(), row.row()),
                                        row.problems())));
        return facts;
    }

    private static PersonId person(
            Target target, Map<Integer, PersonId> newcomers, Context context) {
        return switch (target) {
            case Target.Known known -> known.person();
            case Target.Newcomer newcomer ->
                    newcomers.computeIfAbsent(newcomer.number(), number -> context.newPerson());
        };
    }

    private static Decision end(View view, EndList end) {
        if (ListState.findPlan(view, end.list()).isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_LIST, "list", end.list()));
        }
        Ending ending = Ending.of(view, end.list());
        return ending.ended()
                ? Decision.refuse(Refusal.of(ALREADY_ENDED, "list", end.list()))
                : Decision.accept(
                        new ListEnded(
                                end.list(), ending.created(), ending.updated(), ending.leftOut()));
    }

    private static Decision part(View view, PartRow part, Context context) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "person", List.of(part.person()));
        part.to()
                .ifPresent(
                        to -> reasons.addAll(RegisterRules.refuseUnknown(view, "to", List.of(to))));
        if (!reasons.isEmpty()) {
            return Decision.refuse(reasons);
        }
        Listings listings = Listings.of(view, part.person());
        Optional<RowListed> row = listings.find(part.at());
        if (row.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_ROW, "at", part.at(), part.person()));
        }
        if (part.to().filter(part.person()::equals).isPresent()) {
            return Decision.refuse(Refusal.of(SAME_PERSON, "to", part.at(), part.person()));
        }
        if (listings.listSpeaking().size() == 1 && !isKnownOtherwise(view, part.person())) {
            return Decision.refuse(Refusal.of(ONLY_ROW, "at", part.at(), part.person()));
        }
        PersonId to = part.to().orElseGet(context::newPerson);
        RowListed moved = row.get();
        return Decision.accept(
                new RowParted(holder(view, part), part.at(), part.reason()),
                new RowListed(
                        to,
                        moved.at(),
                        moved.source(),
                        moved.words(),
                        moved.asOf(),
                        Match.HUMAN,
                        Optional.empty()));
    }

    /** The reference that the row was listed for, so that it stays parted should they be two. */
    private static PersonId holder(View view, PartRow part) {
        return view.sameness().references(part.person()).stream()
                .filter(reference ->
                        Listings.of(view.recorded(reference)).find(part.at()).isPresent())
                .findFirst()
                .orElse(part.person());
    }

    /** Whether somebody else than lists spoke of the person. */
    private static boolean isKnownOtherwise(View view, PersonId person) {
        return view.history(person).stream()
                .anyMatch(recorded -> recorded.fact() instanceof PersonRegistered);
    }
}
