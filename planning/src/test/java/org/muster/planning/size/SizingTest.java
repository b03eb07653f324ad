package org.muster.planning.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.muster.planning.size.Answer.Binding;
import org.muster.planning.size.Answer.ForType;
import org.muster.planning.size.Answer.Option;
import org.muster.planning.size.Need.Airport;
import org.muster.planning.size.Need.Town;

class SizingTest {
    private static final Range ALL = Range.of(1);

    private static Need need(
            Range people, int days, Airport airport, Duration away, AircraftType type) {
        return new Need(
                people,
                ALL,
                days,
                airport,
                away,
                List.of(type),
                Need.USUAL_FILL,
                0.9,
                Duration.ofMinutes(30),
                Optional.empty(),
                0.9,
                400,
                1);
    }

    private static AircraftType type(int seats, int minutes) {
        return new AircraftType("test", seats, Duration.ofMinutes(minutes), "test");
    }

    private static Airport open(int hours, int stands, int perHour) {
        return new Airport(
                6,
                hours,
                stands == 0 ? OptionalInt.empty() : OptionalInt.of(stands),
                perHour == 0 ? OptionalInt.empty() : OptionalInt.of(perHour));
    }

    /** A thousand in two days with A330s from Paris took two aircraft and five legs. */
    @Test
    void niameyTakesTwoAircraft() {
        AircraftType a330 = AircraftTypes.find("a330").orElseThrow();
        Need niamey =
                need(new Range(900, 1_000, 1_100), 2, open(24, 0, 0), Duration.ofHours(13), a330);
        ForType answer = Sizing.of(niamey).types().getFirst();
        assertThat(answer.least()).as("with every seat used").hasValue(1);
        assertThat(answer.legs()).isEqualTo(4);
        Option two = answer.options().get(1);
        assertThat(two.allOut()).as("it went well").isBetween(0.6, 0.95);
        assertThat(two.legs().middle()).isEqualTo(5);
        assertThat(answer.needed().orElseThrow()).isBetween(2, 3);
    }

    @Test
    void oneMoreAircraftBringsNothingWhereTheStandsBind() {
        Need need = need(Range.of(5_000), 2, open(12, 1, 0), Duration.ofHours(4), type(100, 80));
        ForType answer = Sizing.of(need).types().getFirst();
        assertThat(answer.standLegsADay()).isEqualTo(10);
        assertThat(answer.needed()).isEmpty();
        assertThat(answer.stands()).isPresent();
        Option last = answer.options().getLast();
        assertThat(last.aircraft()).isEqualTo(answer.enough().orElseThrow() + 1);
        assertThat(last.binding()).isEqualTo(Binding.STANDS);
        Option before = answer.options().get(answer.options().size() - 2);
        assertThat(last.most()).isEqualTo(before.most()).isEqualTo(answer.standLegs());
        ForType wider = Sizing.of(need.withStands(answer.stands())).types().getFirst();
        assertThat(wider.needed()).isPresent();
        ForType narrower =
                Sizing.of(need.withStands(OptionalInt.of(answer.stands().getAsInt() - 1)))
                        .types()
                        .getFirst();
        assertThat(narrower.needed()).isEmpty();
    }

    @Test
    void theGateBindsWhereItIsSlow() {
        Need need = need(Range.of(5_000), 3, open(12, 4, 40), Duration.ofHours(4), type(200, 60));
        ForType answer = Sizing.of(need).types().getFirst();
        assertThat(answer.needed()).isEmpty();
        assertThat(answer.least()).as("1,440 pass in 36 hours").isEmpty();
        assertThat(answer.options().getLast().binding()).isEqualTo(Binding.GATE);
        assertThat(answer.options().getLast().out().mean()).isLessThan(1_700);
    }

    /** No time table that keeps the limits departs more often than counting says. */
    @Test
    void countingBoundsWhatCanBeFlown() {
        SplittableRandom random = new SplittableRandom(4);
        int tight = 0;
        for (int drawn = 0; drawn < 2_000; drawn++) {
            Need need =
                    need(
                            Range.of(1_000),
                            random.nextInt(1, 8),
                            open(random.nextInt(4, 25), random.nextInt(1, 5), 0),
                            Duration.ofMinutes(random.nextInt(60, 1_500)),
                            type(100, random.nextInt(30, 300)));
            AircraftType type = need.types().getFirst();
            int aircraft = random.nextInt(1, 9);
            long most = new Counting(need, type).legs(aircraft, need.airport().stands().getAsInt());
            int calm = new Rotations(need, type).calm(aircraft).legs();
            assertThat((long) calm).as("%s", need).isLessThanOrEqualTo(most);
            tight += calm == most ? 1 : 0;
        }
        assertThat(tight).as("and mostly it is met").isGreaterThan(1_200);
    }

    @Test
    void moreAircraftStandsAndDaysAreNeverWorseInTheMean() {
        SplittableRandom random = new SplittableRandom(5);
        for (int drawn = 0; drawn < 30; drawn++) {
            int stands = random.nextInt(1, 4);
            int days = random.nextInt(1, 5);
            Duration away = Duration.ofMinutes(random.nextInt(120, 900));
            AircraftType type = type(random.nextInt(50, 300), random.nextInt(45, 180));
            Airport airport = open(random.nextInt(6, 25), stands, 0);
            double base = out(need(Range.of(4_000), days, airport, away, type), 2);
            double slack = 0.01 * base + 1;
            assertThat(out(need(Range.of(4_000), days, airport, away, type), 3))
                    .isGreaterThan(base - slack);
            assertThat(out(need(Range.of(4_000), days + 1, airport, away, type), 2))
                    .isGreaterThan(base - slack);
            Airport wider = airport.withStands(OptionalInt.of(stands + 1));
            assertThat(out(need(Range.of(4_000), days, wider, away, type), 2))
                    .isGreaterThan(base - slack);
        }
    }

    private static double out(Need need, int aircraft) {
        Rotations rotations = new Rotations(need, need.types().getFirst());
        double out = 0;
        for (int run = 0; run < need.runs(); run++) {
            out += rotations.draw(aircraft, run).flown().out();
        }
        return out / need.runs();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Need need =
                need(
                        new Range(500, 900, 1_500),
                        3,
                        open(14, 2, 90),
                        Duration.ofHours(6),
                        type(120, 75));
        assertThat(Sizing.of(need)).isEqualTo(Sizing.of(need));
    }

    @Test
    void busesAreCountedInWholeRoundTrips() {
        Town town = new Town(Duration.ofHours(2), 40, 12);
        Need need =
                new Need(
                        Range.of(1_000),
                        ALL,
                        3,
                        open(24, 2, 0),
                        Duration.ofHours(6),
                        List.of(type(150, 60)),
                        Range.of(1),
                        1,
                        Duration.ZERO,
                        Optional.of(town),
                        0.9,
                        100,
                        1);
        Answer answer = Sizing.of(need);
        assertThat(answer.planned()).isEqualTo(1_000);
        assertThat(answer.buses().orElseThrow().trips()).as("three a day").isEqualTo(9);
        assertThat(answer.buses().orElseThrow().loads()).isEqualTo(25);
        assertThat(answer.buses().orElseThrow().buses()).isEqualTo(3);
    }

    @Test
    void nonsenseIsRefusedInASentence() {
        assertThatThrownBy(() -> type(0, 60))
                .hasMessage("seats cannot be 0; it must be from 1 to 10,000.");
        assertThatThrownBy(() ->
                        need(Range.of(100), 0, open(24, 1, 0), Duration.ofHours(4), type(100, 60)))
                .hasMessage("days cannot be 0; it must be from 1 to 120.");
        assertThatThrownBy(() -> new Range(3, 2, 4)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Range.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }
}
