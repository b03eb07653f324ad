package org.muster.core.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.HouseholdConflicts;
import org.muster.core.conflict.LegConflicts;
import org.muster.core.conflict.PersonConflicts;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.MovementFact;
import org.muster.core.register.Person;

/** Folds persons and legs of one view into lines. Threads: any. */
final class RollFold {
    private final View view;
    private final Accounts accounts;
    private final Map<LegId, Optional<LegLine>> legs = new ConcurrentHashMap<>();
    private final Map<LegId, List<List<Recorded>>> shared = new ConcurrentHashMap<>();

    RollFold(View view) {
        this.view = view;
        this.accounts = new Accounts(view);
    }

    /**
     * What the roll holds of one person: their line once registered, and any conflicts about them.
     */
    record Read(PersonId person, Optional<RollLine> line, List<Conflict> conflicts) {
        boolean saysSomething() {
            return line.isPresent() || !conflicts.isEmpty();
        }
    }

    Optional<LegLine> findLeg(LegId id) {
        return legs.computeIfAbsent(id, leg -> accounts.findLeg(leg).map(LegLine::of));
    }

    Read read(PersonId person) {
        return new Read(
                person,
                accounts.find(person).map(this::line),
                PersonConflicts.listOf(view, accounts, person));
    }

    List<Conflict> listOfLeg(LegId leg) {
        return LegConflicts.listOf(view, accounts, leg);
    }

    Optional<Conflict.HouseholdSplit> findSplit(HouseholdId household) {
        return HouseholdConflicts.findSplit(view, accounts, household);
    }

    private RollLine line(Account account) {
        Person person = Person.get(view, account.person());
        List<Recorded> ofLeg = account.evidence().stream().filter(RollFold::isOfLeg).toList();
        return new RollLine(
                account.person(),
                person.details().name(),
                account.state(),
                account.leg().flatMap(this::findLeg).orElse(null),
                account.proof().millis(),
                person.counted().orElse(null),
                person.verified().orElse(null),
                person.firstClaimed().orElse(null),
                account.evidence().size() - ofLeg.size(),
                account.leg().map(leg -> sharing(leg, ofLeg)).orElse(List.of()));
    }

    /** Facts that prove the accounts of all whom a leg carries, not of one person alone. */
    private static boolean isOfLeg(Recorded recorded) {
        return recorded.fact() instanceof ManifestClosed || recorded.fact() instanceof MovementFact;
    }

    /** The one list of these facts that all persons of the leg hold. */
    private List<Recorded> sharing(LegId leg, List<Recorded> facts) {
        List<List<Recorded>> known = shared.computeIfAbsent(leg, id -> new ArrayList<>());
        synchronized (known) {
            for (List<Recorded> each : known) {
                if (each.equals(facts)) {
                    return each;
                }
            }
            known.add(facts);
            return facts;
        }
    }
}
