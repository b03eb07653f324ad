package org.muster.server.costs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.Share;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;

/** Those of one state whom a claim is about, each with the part of its share: names people. */
public final class AssistedPersons {
    private AssistedPersons() {}

    /**
     * One of them.
     *
     * @param legs that carried them
     * @param cost in whole units of the currency's last decimal; all sum to the share
     */
    public record Line(Person person, List<Leg> legs, BigDecimal cost) {}

    /** By name; the cents that are left of the state's share go to the first. */
    public static List<Line> of(View view, Sharing sharing, Share share) {
        Map<PersonId, List<Leg>> legs = new LinkedHashMap<>();
        legs(view, sharing)
                .forEach(leg ->
                        leg.aboard()
                                .keySet()
                                .forEach(id ->
                                        legs.computeIfAbsent(id, one -> new ArrayList<>())
                                                .add(leg)));
        List<Person> persons =
                legs.keySet().stream()
                        .flatMap(id -> Person.find(view, id).stream())
                        .filter(person -> isOf(person, share.state()))
                        .sorted(
                                Comparator.comparing(
                                                (Person one) -> one.details().name(),
                                                PersonName.ORDER)
                                        .thenComparing(one -> one.id().value()))
                        .toList();
        List<BigDecimal> parts = split(share.amount(), persons.size());
        List<Line> lines = new ArrayList<>();
        for (Person person : persons) {
            lines.add(
                    new Line(
                            person,
                            legs.getOrDefault(person.id(), List.of()),
                            parts.get(lines.size())));
        }
        return lines;
    }

    private static List<Leg> legs(View view, Sharing sharing) {
        return sharing.leg()
                .map(List::of)
                .orElseGet(() -> Leg.listAll(view).stream().filter(Leg::carriesOut).toList());
    }

    private static boolean isOf(Person person, String state) {
        String recorded = Assisted.recorded(person);
        return !recorded.isEmpty() && Sharing.fold(recorded).equals(state);
    }

    private static List<BigDecimal> split(BigDecimal whole, int among) {
        if (among == 0) {
            return List.of();
        }
        BigInteger[] each = whole.unscaledValue().divideAndRemainder(BigInteger.valueOf(among));
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < among; i++) {
            boolean more = BigInteger.valueOf(i).compareTo(each[1]) < 0;
            BigInteger units = more ? each[0].add(BigInteger.ONE) : each[0];
            parts.add(new BigDecimal(units, whole.scale()));
        }
        return parts;
    }
}
