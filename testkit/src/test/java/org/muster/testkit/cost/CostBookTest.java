package org.muster.testkit.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.Charge;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostCommand.EnterContribution;
import org.muster.core.cost.CostCommand.EnterCost;
import org.muster.core.cost.CostCommand.FreezeFare;
import org.muster.core.cost.CostCommand.KeepNotice;
import org.muster.core.cost.CostCommand.SetClaimCurrency;
import org.muster.core.cost.CostCommand.WithdrawEntry;
import org.muster.core.cost.CostFact.ClaimCurrencySet;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.cost.CostKind;
import org.muster.core.cost.Money;
import org.muster.core.cost.Pool;
import org.muster.core.cost.Rate;
import org.muster.core.cost.Share;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Leg;
import org.muster.testkit.AnyFact;
import org.muster.testkit.RandomOperation;
import org.muster.testkit.Scenario;

/** What the accounts of an operation say. */
class CostBookTest {
    private static final LocalDate DAY = LocalDate.parse("2023-08-01");

    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 9
            F2  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | band
            Bo     | 2023-05-01 | FRA         | Diallo    | band
            Dan    | 1970-01-01 | D           |           | band
            Eve    | 1971-01-01 | DEU         |           | band
            """;

    private final Scenario s = Scenario.draw(WORLD).does(new SetClaimCurrency(Scenario.ID, "EUR"));

    @Test
    void costsLessTheUnionsPartAreSharedByThoseAboard() {
        s.register("Zoe", "1980-01-01").ask("Zoe").checkIn("Zoe").band("Zoe");
        fly("F1", "Awa", "Bo:lap", "Dan", "Eve", "Zoe");
        s.does(cost("F1", "1000", "EUR"))
                .does(cost("F2", "70000.00", "EUR"))
                .does(paid(Optional.of(s.leg("F1")), "600.00"));
        Pool pool = book().pool(s.leg("F1"));
        Assisted aboard = Assisted.ofLeg(s.viewNow(), s.leg("F1"), CostBookTest::fold);

        assertThat(pool.net()).isEqualTo("400.00");
        assertThat(aboard.recorded().get("DEU")).containsEntry("D", 1).containsEntry("DEU", 1);
        assertThat(pool.shareAmong(aboard).list())
                .containsExactly(
                        new Share("DEU", 2, new BigDecimal("160.00")),
                        new Share("FRA", 2, new BigDecimal("160.00")),
                        new Share("", 1, new BigDecimal("80.00")));
    }

    @Test
    void theOperationCountsEverybodyOnceAndOnlyThoseWhoWereTakenOut() {
        fly("F1", "Awa", "Bo:lap");
        s.open("F2").board("F2", "Dan");
        s.does(cost("F1", "10.00", "EUR")).does(cost(Optional.empty(), "5", "EUR", "rent"));
        Assisted out = Assisted.ofOperation(s.viewNow(), CostBookTest::fold);

        assertThat(out.byState()).containsOnlyKeys("FRA").containsEntry("FRA", 2);
        assertThat(book().pool().net()).isEqualTo("15.00");
        assertThat(book().pool(s.leg("F2")).net()).isEqualTo("0.00");
    }

    @Test
    void whoWasTakenOffTheManifestSharesNothing() {
        fly("F1", "Awa", "Bo:lap", "Dan");
        s.correct("F1", Change.REMOVED, "Dan");
        assertThat(Assisted.ofLeg(s.viewNow(), s.leg("F1"), CostBookTest::fold).byState())
                .containsOnlyKeys("FRA");
    }

    @Test
    void anAmountInAnotherCurrencyCountsByItsDaysRate() {
        Charge francs =
                new Charge(
                        new Money(new BigDecimal("1000000"), "XOF"),
                        Optional.of(new Rate(new BigDecimal("0.00152449"), "EUR", DAY)));
        s.does(new EnterCost(Scenario.ID, Optional.empty(), CostKind.FEES, francs, "receipt 7"));
        assertThat(book().pool().cost()).isEqualTo("1524.49");
    }

    @Test
    void whatIsWithdrawnStaysToBeReadAndCountsNoMore() {
        s.does(cost("F1", "10.00", "EUR")).does(cost("F1", "99.00", "EUR"));
        FactId wrong = s.view().history(Scenario.ID).findLast().orElseThrow().id();
        s.does(new WithdrawEntry(Scenario.ID, wrong, "typed twice"));

        assertThat(book().pool().cost()).isEqualTo("10.00");
        assertThat(book().costs()).hasSize(2);
        assertThat(book().findEntry(wrong).orElseThrow().withdrawn()).isPresent();
    }

    @Test
    void whatWasEnteredForAnotherCurrencyIsToldAndNotSummed() {
        s.does(cost("F1", "10.00", "EUR")).elsewhere(new ClaimCurrencySet(Scenario.ID, "USD"));
        assertThat(book().pool().unclear()).isEqualTo(1);
        assertThat(book().pool().net()).isEqualTo("0.00");
    }

    @Test
    void whatLegsCostAndWhatIsBesideThemSumToTheWhole() {
        s.does(cost("F1", "10.00", "EUR"))
                .does(cost("F2", "2.00", "EUR"))
                .does(cost(Optional.empty(), "0.50", "EUR", "rent"));
        assertThat(book().poolBeside(Set.of(s.leg("F1"), s.leg("F2"))).cost()).isEqualTo("0.50");
        assertThat(book().poolBeside(Set.of(s.leg("F1"))).cost()).isEqualTo("2.50");
    }

    @Test
    void aLegHasDepartedWhenTheLastWordSaysSo() {
        assertThat(Leg.findDeparted(s.viewNow(), s.leg("F1"))).isEmpty();
        fly("F1", "Awa", "Bo:lap");
        assertThat(Leg.findDeparted(s.viewNow(), s.leg("F1"))).isPresent();
    }

    @Test
    void whereTheUnionPaidMoreThanWasEnteredNothingIsShared() {
        s.does(cost("F1", "10.00", "EUR")).does(paid(Optional.empty(), "11.00"));
        assertThat(book().pool().overpaid()).isTrue();
        assertThat(book().pool().net()).isEqualTo("0.00");
    }

    @Test
    void theFirstNoticeAndTheFirstFareStand() {
        s.does(new KeepNotice(Scenario.ID, s.now(), "mail 2"))
                .does(new KeepNotice(Scenario.ID, s.now().minus(Duration.ofDays(2)), "mail 1"))
                .does(fare("650"))
                .elsewhere(fareElsewhere());
        assertThat(book().findNotice().orElseThrow().fact().basis()).isEqualTo("mail 1");
        assertThat(book().findFare(" paris").orElseThrow().fact().fare()).hasToString("650.00 EUR");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** Nodes that were apart may have recorded anything, and meet in any order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anyFactsInAnyOrderGiveOneBook(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = new AnyFact(random).list(900);
        List<Recorded> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(facts.subList(0, 50));
        OperationId operation = new OperationId("niamey-2023");
        CostBook book = CostBook.of(new RandomOperation.Result(facts).merged(), operation);

        assertThat(CostBook.of(new RandomOperation.Result(shuffled).merged(), operation))
                .isEqualTo(book);
        assertThat(book.pool().net()).isNotNegative();
        assertThat(book.entries()).isNotEmpty();
    }

    private void fly(String leg, String... names) {
        s.open(leg).board(leg, names).shut(leg).depart(leg);
    }

    private CostBook book() {
        return CostBook.of(s.viewNow(), Scenario.ID);
    }

    private EnterCost cost(String leg, String amount, String currency) {
        return cost(Optional.of(s.leg(leg)), amount, currency, "invoice " + amount);
    }

    private static EnterCost cost(
            Optional<LegId> leg, String amount, String currency, String basis) {
        Charge charge = Charge.of(new Money(new BigDecimal(amount), currency));
        return new EnterCost(Scenario.ID, leg, CostKind.CHARTER, charge, basis);
    }

    private static EnterContribution paid(Optional<LegId> leg, String amount) {
        Charge charge = Charge.of(new Money(new BigDecimal(amount), "EUR"));
        return new EnterContribution(Scenario.ID, leg, charge, "grant 1");
    }

    private static FreezeFare fare(String amount) {
        Money fare = new Money(new BigDecimal(amount), "EUR");
        return new FreezeFare(Scenario.ID, "Paris", fare, DAY, "published fare");
    }

    private static FareFrozen fareElsewhere() {
        Money fare = new Money(new BigDecimal("700.00"), "EUR");
        return new FareFrozen(Scenario.ID, "PARIS", fare, DAY, "another fare");
    }

    private static String fold(String code) {
        return code.equals("D") ? "DEU" : code;
    }
}
