package org.muster.testkit.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.cost.Share;
import org.muster.core.cost.Shares;

/** What holds for every sharing of an amount among people. */
class SharesTest {
    private static final List<String> STATES =
            List.of("", "AUT", "BEL", "CHN", "DEU", "ESP", "FRA", "GRC", "ITA", "NER", "USA");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theySumToTheCent(long seed) {
        Case one = Case.draw(seed);
        Shares shares = Shares.of(one.whole, one.persons);
        assertThat(shares.list().stream().map(Share::amount).reduce(BigDecimal::add))
                .contains(one.whole);
        assertThat(shares.persons()).isEqualTo(one.all());
        assertThat(shares.list()).hasSize(one.persons.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyCostsMoreThanACentMoreThanAnother(long seed) {
        Case one = Case.draw(seed);
        Shares shares = Shares.of(one.whole, one.persons);
        for (Share share : shares.list()) {
            BigDecimal many = BigDecimal.valueOf(share.persons());
            BigDecimal least = shares.eachAtLeast().multiply(many);
            assertThat(share.amount()).isBetween(least, least.add(one.unit().multiply(many)));
            BigDecimal exact =
                    one.whole
                            .multiply(many)
                            .divide(BigDecimal.valueOf(one.all()), MathContext.DECIMAL128);
            BigDecimal off = share.amount().subtract(exact).abs();
            BigDecimal halfForEachState =
                    one.unit()
                            .multiply(BigDecimal.valueOf(one.persons.size()))
                            .divide(BigDecimal.TWO);
            assertThat(off).isLessThanOrEqualTo(halfForEachState);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMorePersonRaisesNoOtherShare(long seed) {
        Case one = Case.draw(seed);
        for (String state : STATES) {
            Map<String, Integer> more = new TreeMap<>(one.persons);
            more.merge(state, 1, Integer::sum);
            Map<String, BigDecimal> before = amounts(Shares.of(one.whole, one.persons));
            Map<String, BigDecimal> after = amounts(Shares.of(one.whole, more));
            before.forEach((other, amount) -> {
                if (other.equals(state)) {
                    assertThat(after.get(other)).isGreaterThanOrEqualTo(amount);
                } else {
                    assertThat(after.get(other)).isLessThanOrEqualTo(amount);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreCostLowersNoShare(long seed) {
        Case one = Case.draw(seed);
        BigDecimal more = one.whole.add(one.unit().multiply(BigDecimal.valueOf(1 + seed % 9)));
        Map<String, BigDecimal> before = amounts(Shares.of(one.whole, one.persons));
        amounts(Shares.of(more, one.persons))
                .forEach((state, amount) ->
                        assertThat(amount).isGreaterThanOrEqualTo(before.get(state)));
    }

    @Test
    void leftCentsAreSpreadEvenly() {
        assertThat(Shares.of(new BigDecimal("100.00"), Map.of("FRA", 2, "ITA", 1)).list())
                .containsExactly(
                        new Share("FRA", 2, new BigDecimal("66.67")),
                        new Share("ITA", 1, new BigDecimal("33.33")));
    }

    @Test
    void currenciesWithoutDecimalsAreSharedInWholeUnits() {
        assertThat(Shares.of(new BigDecimal("1000"), Map.of("FRA", 1, "", 1, "NER", 1)).list())
                .containsExactly(
                        new Share("FRA", 1, new BigDecimal("334")),
                        new Share("NER", 1, new BigDecimal("333")),
                        new Share("", 1, new BigDecimal("333")));
    }

    @Test
    void amongNobodyNothingIsShared() {
        assertThat(Shares.of(new BigDecimal("1.00"), Map.of()).list()).isEmpty();
    }

    @Test
    void whatCannotBeSharedIsNoAmount() {
        BigDecimal debt = new BigDecimal("-0.01");
        assertThatThrownBy(() -> Shares.of(debt, Map.of("FRA", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, BigDecimal> amounts(Shares shares) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        shares.list().forEach(share -> amounts.put(share.state(), share.amount()));
        return amounts;
    }

    /** An amount and who shares it; small ones too, where cents are all that there is. */
    private record Case(BigDecimal whole, Map<String, Integer> persons) {
        static Case draw(long seed) {
            Random random = new Random(seed);
            int scale = random.nextInt(4);
            long most = List.of(5L, 300L, 1_000_000_000L).get(random.nextInt(3));
            Map<String, Integer> persons = new TreeMap<>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                String state = STATES.get(random.nextInt(STATES.size()));
                persons.put(state, random.nextInt(1, random.nextBoolean() ? 4 : 200));
            }
            return new Case(BigDecimal.valueOf(random.nextLong(most), scale), persons);
        }

        BigDecimal unit() {
            return BigDecimal.ONE.movePointLeft(whole.scale());
        }

        int all() {
            return persons.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
