package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.account.Balance;
import org.muster.core.account.Conflict;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationFact.JournalKept;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;

/** The crisis room: the whole operation on one screen. */
public record RoomSheet(
        Balance balance,
        Basis basis,
        Tally carried,
        int own,
        List<NationalityLine> nationalities,
        List<String> legLabels,
        TimeLine timeLine,
        List<Waiting> waiting,
        int waitingInAll,
        List<ConflictLine> conflicts,
        List<Entry> journal) {
    private static final int SHOWN_WAITING = 12;
    private static final int SHOWN_JOURNAL = 12;

    /** So many states fill the table; one more would make the page long and the rest small. */
    private static final int FOREMOST = 12;

    /** One nationality's total, and how many of it each leg took, in the order of the labels. */
    public record NationalityLine(String code, int total, List<Integer> byLeg) {}

    /** Somebody who waits, for what, since when. */
    public record Waiting(PersonId person, String name, AccountState state, Instant since) {}

    /** Two facts that cannot both be true, by names. */
    public record ConflictLine(String key, String what, List<Named> persons) {}

    /** A person by name. */
    public record Named(PersonId person, String name) {}

    /** Something that happened or was said. */
    public record Entry(JournalKept kept, Recorded recorded) {}

    /** The states with the most people. */
    public List<NationalityLine> foremost() {
        return nationalities.stream().limit(FOREMOST).toList();
    }

    /** The states after those. */
    public List<NationalityLine> others() {
        return nationalities.stream().skip(FOREMOST).toList();
    }

    /** The other states added up. */
    public NationalityLine rest() {
        List<NationalityLine> others = others();
        List<Integer> byLeg = new ArrayList<>();
        for (int leg = 0; leg < legLabels.size(); leg++) {
            int at = leg;
            byLeg.add(others.stream().mapToInt(line -> line.byLeg().get(at)).sum());
        }
        return new NationalityLine(
                "", others.stream().mapToInt(NationalityLine::total).sum(), byLeg);
    }

    static RoomSheet of(View view, OperationState operation, Basis basis, Instant asOf) {
        Tally carried =
                Counting.count(view, CountingRule.CARRIED, basis, asOf, operation.plan().zone());
        List<Leg> legs = Leg.listAll(view);
        List<String> labels =
                legs.stream()
                        .map(leg -> leg.plan().label())
                        .filter(label -> Tally.count(carried.byLeg(), label) > 0)
                        .toList();
        List<Waiting> waiting = waiting(view);
        return new RoomSheet(
                Balance.of(view),
                basis,
                carried,
                Tally.count(carried.byNationality(), operation.plan().own().code()),
                nationalities(view, carried, legs, labels),
                labels,
                TimeLine.of(legs, asOf),
                waiting.stream().limit(SHOWN_WAITING).toList(),
                waiting.size(),
                Conflict.listAll(view).stream().map(conflict -> line(view, conflict)).toList(),
                journal(operation));
    }

    private static List<NationalityLine> nationalities(
            View view, Tally carried, List<Leg> legs, List<String> labels) {
        Map<String, Map<String, Integer>> byBoth = new TreeMap<>();
        for (Leg leg : legs) {
            if (!leg.carriesOut()) {
                continue;
            }
            Accounts accounts = new Accounts(view);
            for (PersonId person : leg.aboard().keySet()) {
                boolean here =
                        accounts.find(person)
                                .filter(account -> account.state().isCarried())
                                .flatMap(Account::leg)
                                .filter(leg.id()::equals)
                                .isPresent();
                if (here) {
                    byBoth.computeIfAbsent(
                                    Nationalities.code(view, person, carried.basis()),
                                    code -> new TreeMap<>())
                            .merge(leg.plan().label(), 1, Integer::sum);
                }
            }
        }
        List<NationalityLine> lines = new ArrayList<>();
        for (Count count : carried.byNationality()) {
            Map<String, Integer> byLeg = byBoth.getOrDefault(count.key(), Map.of());
            lines.add(
                    new NationalityLine(
                            count.key(),
                            count.persons(),
                            labels.stream().map(label -> byLeg.getOrDefault(label, 0)).toList()));
        }
        return lines;
    }

    /** People at the gate first: they have nowhere else to be; then by who has waited longest. */
    private static List<Waiting> waiting(View view) {
        Accounts accounts = new Accounts(view);
        return view.persons()
                .flatMap(id -> accounts.find(id).stream())
                .filter(account -> account.state().wantsToTravel())
                .map(account ->
                        new Waiting(
                                account.person(),
                                Names.of(view, account.person()),
                                account.state(),
                                account.proof().stamp().instant()))
                .sorted(
                        Comparator.comparing(
                                        (Waiting w) -> w.state() != AccountState.AT_CONTROL_CENTRE)
                                .thenComparing(Waiting::since)
                                .thenComparing(Waiting::name))
                .toList();
    }

    private static ConflictLine line(View view, Conflict conflict) {
        return switch (conflict) {
            case Conflict.OnTwoLegs two ->
                    new ConflictLine(
                            "room.conflict.legs",
                            String.join(
                                    ", ",
                                    two.legs().stream()
                                            .map(leg -> Leg.get(view, leg).plan().label())
                                            .toList()),
                            List.of(new Named(two.person(), Names.of(view, two.person()))));
            case Conflict.BandTwice twice ->
                    new ConflictLine(
                            "room.conflict.band",
                            twice.band().code(),
                            twice.persons().stream()
                                    .map(person -> new Named(person, Names.of(view, person)))
                                    .toList());
            case Conflict.OtherTextPublished other ->
                    new ConflictLine("room.conflict.text", other.bulletin().toString(), List.of());
        };
    }

    private static List<Entry> journal(OperationState operation) {
        return operation.journal().reversed().stream()
                .limit(SHOWN_JOURNAL)
                .map(recorded -> new Entry((JournalKept) recorded.fact(), recorded))
                .toList();
    }
}
