package org.muster.planning.why;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.check.Matched;
import org.muster.planning.check.Trip;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** Answers about one plan that keeps every rule; for any number of threads. */
public final class Why {
    private final Uses uses;
    private final Ground ground;
    private final Routes routes;
    private final Hours hours;
    private final Skies skies;

    private Why(Problem problem, Plan plan) {
        Matched matched = Matched.of(problem, plan);
        uses = new Uses(matched);
        ground = new Ground(matched);
        routes = new Routes(problem);
        hours = new Hours(problem);
        skies = new Skies(uses, plan);
    }

    public static Why of(Problem problem, Plan plan) {
        return new Why(problem, plan);
    }

    /** Why a party is on its leg and on none before; empty: the problem has no such party. */
    public Optional<Answer> findAnswer(String party) {
        return Optional.ofNullable(uses.plan().names().parties().get(party)).map(this::answer);
    }

    private Answer answer(Party party) {
        Optional<Leg> on = uses.findTrip(party.id()).map(Trip::leg);
        Ask ask = ask(party);
        List<LegAnswer> others =
                uses.problem().legs().stream()
                        .filter(leg -> on.isEmpty() || leg.departs().isBefore(on.get().departs()))
                        .sorted(comparing(Leg::departs).thenComparing(Leg::id))
                        .map(ask::about)
                        .toList();
        return new Answer(party, on, others);
    }

    /** Why a party is not on a leg; empty: there is no such party or leg. */
    public Optional<LegAnswer> findAnswer(String party, String leg) {
        Map<String, Party> parties = uses.plan().names().parties();
        Map<String, Leg> legs = uses.plan().names().legs();
        return Optional.ofNullable(parties.get(party))
                .flatMap(it -> Optional.ofNullable(legs.get(leg)).map(ask(it)::about));
    }

    private Ask ask(Party party) {
        return new Ask(uses, ground, routes, hours, skies, party);
    }

    /** What limits the plan, where and when. */
    public List<Binding> listBindings() {
        return new Bindings(uses, ground, skies).list();
    }
}
