package org.muster.planning.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.drawn.DrawnPlan;
import org.muster.planning.drawn.DrawnProblem;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** One plan with most of what can keep somebody from a leg, told in words. */
class WhyTest {
    private static final Problem PROBLEM =
            DrawnProblem.of(
                    """
                    now 04:00 deadline=2.20:00 margin=30m
                    class sick weight=4
                    class all weight=1
                    town T
                    town Z
                    rally R room=40
                    terminal A gate=30 parking=1 runway=2000
                    haven H perDay=30 turnaround=1h
                    haven G
                    road T-R T R 30m own
                    road R-A R A 60m convoy escorts=E
                    escorts E teams=1 vehicles=2 back=2h
                    fleet B vehicles=2 room=10 driving=8h serves=R-A/30m/90m
                    carrier C fits=wide/20 runway=2400
                    leg F1 A H 10:00 12:00 room=20:20:0:0 lead=1h
                    leg F2 A H 16:00 18:00 room=20 lead=1h
                    leg F3 A G 20:00 22:00 room=20 lead=1h
                    leg F4 A G 2.10:00 2.12:00 carrier=C lead=1h
                    leg F5 A G 2.16:00 2.18:00 room=30 lead=1h
                    party p1 12 class=sick place=R told=F1 pinned
                    party p2 8 class=all place=A
                    party p3 4 class=all place=T ready=06:10
                    party p4 4 class=all place=T ready=12:00 told=F5
                    party p5 3 class=sick place=A wishes=G
                    party p6 8 class=all place=A ready=08:45
                    party p7 3 class=all place=Z
                    party p8 7 class=all place=A ready=13:00
                    party p9 1 class=all place=A ready=13:00
                    """);

    private static final Plan PLAN =
            DrawnPlan.of(
                    """
                    flight F1
                    flight F2
                    flight F3
                    flight F5
                    convoy K1 R-A 07:00 B*2 escorts=1
                    convoy K2 R-A 2.12:00 B*1 escorts=1
                    book p1 F1 R-A@07:00/K1
                    book p2 F1
                    book p3 F5 T-R@2.11:00 R-A@2.12:00/K2
                    book p4 F5 T-R@2.11:00 R-A@2.12:00/K2
                    book p5 F3
                    book p6 F2
                    book p8 F3
                    book p9 F3
                    """);

    private static final Why WHY = Why.of(PROBLEM, PLAN);

    @Test
    void thePlanIsRight() {
        assertThat(PlanCheck.of(PROBLEM, PLAN).text()).isEmpty();
    }

    @Test
    void whoIsPinned() {
        assertThat(standing("p1")).isEqualTo("party p1 must go on leg F1");
        assertThat(why("p1", "F2"))
                .containsExactly("party p1 must go on leg F1, which it was told");
    }

    @Test
    void aLegThatIsFullTellsByWhom() {
        assertThat(why("p3", "F1"))
                .contains(
                        "leg F1 has 20 of 20 seats taken, 12 by higher classes and 8 by the same,"
                                + " and 4 are needed",
                        "leg F1 has 20 of 20 souls taken, 12 by higher classes and 8 by the same,"
                                + " and 4 are needed");
    }

    @Test
    void noConvoyInTimeAndWhenOneMoreCould() {
        assertThat(why("p3", "F3"))
                .containsExactly(
                        "no convoy sets out on road R-A between 2023-08-01T07:10:00Z and"
                                + " 2023-08-01T17:30:00Z; one more could at 2023-08-01T17:30:00Z");
        assertThat(changes("p3", "F3"))
                .containsExactly("one more vehicle on road R-A at 2023-08-01T17:30:00Z");
    }

    @Test
    void whoIsReadyTooLate() {
        assertThat(why("p4", "F1"))
                .contains(
                        "party p4 is ready at 2023-08-01T12:00:00Z and can be there at"
                                + " 2023-08-01T14:30:00Z at the earliest, and the cut-off of leg F1 is"
                                + " at 2023-08-01T09:00:00Z");
        assertThat(changes("p4", "F1"))
                .contains("party p4 is ready 330 minutes earlier")
                .doesNotContain("the cut-off of leg F1 is 330 minutes later");
    }

    @Test
    void whoWishesToGoElsewhere() {
        assertThat(why("p5", "F2")).contains("party p5 wishes to go to G, and this leg goes to H");
        assertThat(standing("p5")).isEqualTo("party p5 is on leg F3, the first on which it can go");
    }

    @Test
    void aGateThatIsTooSlow() {
        assertThat(why("p6", "F1"))
                .contains(
                        "the gate of A passes 30 people an hour and would need 32: otherwise 1 are"
                                + " late for the cut-off at 2023-08-01T09:00:00Z");
    }

    @Test
    void aHavenThatTakesInNoMore() {
        assertThat(why("p8", "F2"))
                .containsExactly(
                        "H takes in 30 people a day, on 2023-08-01 it has 28, and 7 are needed");
        assertThat(changes("p8", "F2")).containsExactly("H takes in 5 more people a day");
    }

    @Test
    void whoKeepsWhatItWasTold() {
        assertThat(standing("p4")).isEqualTo("party p4 keeps leg F5, which it was told");
    }

    @Test
    void noRoadAtAll() {
        assertThat(standing("p7"))
                .isEqualTo("party p7 is left: there is no leg on which it can go");
        assertThat(why("p7", "F5")).containsExactly("no road that is ever open leads from Z to A");
    }

    @Test
    void aLegThatCannotFly() {
        assertThat(why("p3", "F4"))
                .contains(
                        "leg F4 cannot fly beside the others: on leg F4 carrier C needs a runway of"
                                + " 2400 m and A has 2000 m");
    }

    @Test
    void whatWasPossibleIsSaidWithItsEffect() {
        LegAnswer answer = WHY.findAnswer("p9", "F2").orElseThrow();
        assertThat(answer.isPossible()).isTrue();
        assertThat(answer.effects().getFirst().better()).isPositive();
        assertThat(standing("p9")).endsWith("this plan is not the best");
    }

    @Test
    void whatBinds() {
        assertThat(WHY.listBindings())
                .extracting(Binding::sentence)
                .containsExactly(
                        "F1: 20 of 20 seats between 2023-08-01T09:00:00Z and 2023-08-01T10:00:00Z",
                        "F1: 20 of 20 souls between 2023-08-01T09:00:00Z and 2023-08-01T10:00:00Z",
                        "leg F4 cannot fly beside the others: on leg F4 carrier C needs a runway of"
                                + " 2400 m and A has 2000 m",
                        "H: 28 of 30 people between 2023-08-01T00:00:00Z and 2023-08-02T00:00:00Z",
                        "B: 2 of 2 vehicles between 2023-08-01T06:30:00Z and 2023-08-01T09:30:00Z",
                        "E: 1 of 1 teams between 2023-08-01T07:00:00Z and 2023-08-01T10:00:00Z",
                        "E: 1 of 1 teams between 2023-08-02T12:00:00Z and 2023-08-02T15:00:00Z");
    }

    @Test
    void whatIsAskedAboutIsWhatBindsAndOneMoreOfEach() {
        assertThat(Variations.listFor(PROBLEM, WHY.listBindings(), 10))
                .extracting(Change::sentence)
                .containsExactly(
                        "2 more seats on leg F1",
                        "2 more souls on leg F1",
                        "H takes in 3 more people a day",
                        "1 more vehicles in fleet B",
                        "1 more teams in E",
                        "one more carrier like C, on the same times",
                        "one more leg like F5, at the same time",
                        "A has parking for 1 more",
                        "the gate of A passes 10 more people an hour",
                        "the deadline is 60 minutes later");
    }

    private static String standing(String party) {
        return WHY.findAnswer(party).orElseThrow().sentence();
    }

    private static List<String> why(String party, String leg) {
        return WHY.findAnswer(party, leg).orElseThrow().against().stream()
                .map(Reason::sentence)
                .toList();
    }

    private static List<String> changes(String party, String leg) {
        return WHY.findAnswer(party, leg).orElseThrow().against().stream()
                .flatMap(reason -> reason.changes().stream())
                .map(Change::sentence)
                .toList();
    }
}
