package org.muster.server.opentotals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Person;
import org.muster.core.register.Sex;
import org.muster.core.tally.AgeBand;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.formats.hxl.Breakdown;
import org.muster.formats.hxl.TotalLine;
import org.muster.formats.hxl.Totals;
import org.muster.formats.mrz.NationalityFolding;

/**
 * Who was carried out, by nationality, leg, day, age and sex. The total and three of the breakdowns
 * are those of the tally; the other two must sum to it, or there are no totals.
 */
public final class OpenTotals {

    /** Of fewer persons under one key somebody might know who they are. */
    public static final int FEWEST = 5;

    private static final NationalityFolding FOLDING = NationalityFolding.britishTogether();

    private final View view;
    private final OperationPlan plan;
    private final Accounts accounts;

    private OpenTotals(View view, OperationPlan plan) {
        this.view = view;
        this.plan = plan;
        this.accounts = new Accounts(view);
    }

    /** The totals that may leave: those of whom there are few are put together. */
    public static Totals of(View view, OperationPlan plan, Basis basis, Instant asOf) {
        return whole(view, plan, basis, asOf).withoutFewerThan(FEWEST);
    }

    static Totals whole(View view, OperationPlan plan, Basis basis, Instant asOf) {
        Tally tally = Counting.count(view, CountingRule.CARRIED, basis, asOf, plan.zone());
        return new OpenTotals(view.asOf(Stamp.endOf(asOf)), plan).of(tally);
    }

    private Totals of(Tally tally) {
        List<Carried> carried =
                Person.listAll(view).stream().flatMap(one -> carried(one).stream()).toList();
        List<TotalLine> lines = new ArrayList<>();
        lines.add(TotalLine.total(tally.total()));
        add(lines, Breakdown.NATIONALITY, tally.byNationality(), OpenTotals::country);
        add(lines, Breakdown.LEG, tally.byLeg(), label -> label);
        add(lines, Breakdown.DAY, count(carried, one -> day(one.leg())), day -> day);
        add(lines, Breakdown.AGE, tally.byAgeBand(), OpenTotals::age);
        add(lines, Breakdown.SEX, count(carried, one -> sex(one.person())), sex -> sex);
        return new Totals(
                plan.name(),
                plan.exercise(),
                tally.asOf().truncatedTo(ChronoUnit.SECONDS).atZone(plan.zone()).toOffsetDateTime(),
                tally.rule().name().toLowerCase(Locale.ROOT),
                lines);
    }

    /** A person with the leg that took them out, found as the tally finds them. */
    private record Carried(Person person, Leg leg) {}

    private List<Carried> carried(Person person) {
        return accounts.find(person.id())
                .flatMap(Account::leg)
                .flatMap(accounts::findLeg)
                .filter(Leg::carriesOut)
                .map(leg -> List.of(new Carried(person, leg)))
                .orElse(List.of());
    }

    private static List<Count> count(List<Carried> carried, Function<Carried, String> key) {
        Map<String, Integer> counts = new TreeMap<>();
        carried.forEach(one -> counts.merge(key.apply(one), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Keys that are written in the same way here are one. */
    private static void add(
            List<TotalLine> lines,
            Breakdown breakdown,
            List<Count> counts,
            Function<String, String> key) {
        Map<String, Integer> merged = new TreeMap<>();
        counts.forEach(
                count -> merged.merge(key.apply(count.key()), count.persons(), Integer::sum));
        merged.forEach((name, persons) -> lines.add(new TotalLine(breakdown, name, persons)));
    }

    /** D, GBO, RKS and their like are counted with their state; stateless stays what it is. */
    private static String country(String code) {
        return code.isEmpty() ? "" : FOLDING.fold(code).counted();
    }

    /** When it departed by a fact, in the operation's zone; by the plan nobody has left. */
    private String day(Leg leg) {
        return Leg.findDeparted(view, leg.id())
                .map(at -> at.atZone(plan.zone()).toLocalDate().toString())
                .orElse("");
    }

    private static String sex(Person person) {
        Sex sex = person.details().sex();
        return sex == Sex.UNKNOWN ? "" : sex.name().toLowerCase(Locale.ROOT);
    }

    private static String age(String band) {
        return switch (AgeBand.valueOf(band)) {
            case UNDER_2 -> "0-1";
            case FROM_2_TO_11 -> "2-11";
            case FROM_12_TO_17 -> "12-17";
            case FROM_18_TO_59 -> "18-59";
            case FROM_60 -> "60+";
            case UNKNOWN -> "";
        };
    }
}
