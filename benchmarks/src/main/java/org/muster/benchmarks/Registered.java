package org.muster.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.benchmarks.families.Ending;
import org.muster.benchmarks.families.Ending.Acknowledged;
import org.muster.benchmarks.families.Household;
import org.muster.core.citizen.Family;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;

/**
 * What a ledger holds of the families that came, read when its server has ended.
 *
 * @param acknowledged how many families were told that they are kept
 * @param lost how many of them are not, or not with all their people
 * @param twice how many families are there more than once, acknowledged or not
 */
record Registered(int acknowledged, int lost, int twice) {

    static Registered of(Path data, List<Ending> endings) throws Exception {
        AtomicLong ids = new AtomicLong(1);
        try (DurableLedger ledger = Ledgers.open(data, Optional.empty());
                Desk desk =
                        Desk.open(
                                BigOperation.ID,
                                ledger,
                                ledger.nodeId(),
                                Clock.systemUTC(),
                                ids::incrementAndGet)) {
            return of(desk.view(), endings);
        }
    }

    private static Registered of(View view, List<Ending> endings) {
        Map<String, Integer> people = people(view);
        Set<String> references = new HashSet<>();
        int acknowledged = 0;
        int lost = 0;
        int twice = 0;
        for (Ending ending : endings) {
            Household who = ending.who();
            twice += people.getOrDefault(who.name(), 0) > who.people() ? 1 : 0;
            if (ending instanceof Acknowledged told) {
                acknowledged++;
                lost += references.add(told.reference()) && isKept(view, told) ? 0 : 1;
            }
        }
        return new Registered(acknowledged, lost, twice);
    }

    private static Map<String, Integer> people(View view) {
        Map<String, Integer> people = new HashMap<>();
        view.persons()
                .forEach(person ->
                        people.merge(
                                Person.get(view, person).details().name().family(),
                                1,
                                Integer::sum));
        return people;
    }

    private static boolean isKept(View view, Acknowledged told) {
        return Family.find(view, RequestId.parse(told.reference()))
                .filter(family -> family.members().size() == told.who().people())
                .filter(family -> family.findRequest(view).isPresent())
                .filter(family ->
                        family.members().stream()
                                .map(person -> Person.get(view, person).details().name().family())
                                .allMatch(told.who().name()::equals))
                .isPresent();
    }

    void tell(Report report) {
        report.told("acknowledged, before the server was stopped", acknowledged, "");
        report.figure(
                "of them not in its ledger with all their people", lost, "", new Aim.AtMost(0));
        report.figure("families registered more than once", twice, "", new Aim.AtMost(0));
    }
}
