package org.muster.planning.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.planning.check.Drawings.PLAN;
import static org.muster.planning.check.Drawings.PROBLEM;
import static org.muster.planning.check.Drawings.with;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.planning.drawn.DrawnPlan;
import org.muster.planning.drawn.DrawnProblem;

/** A plan that keeps every rule, and changes of one text each that break exactly one. */
class RulesTest {

    /** Rule, text in the problem, what is there instead. */
    private static final String PROBLEMS =
            """
            P2 | wishes=H,G        | wishes=G
            P3 | told=F2 pinned    | told=F1 pinned
            P4 | p4 4 class=all place=R | p4 4 class=all place=T
            P4 | p1 3 place=T ready=05:30 | p1 3 place=T ready=05:31
            P5 | margin=60m        | margin=61m
            P5 | place=X ready=11:00 | place=X ready=11:01
            L2 | wide/6:7          | wide/5:7
            L2 | wide/6:7          | wide/6:6
            L2 | beds/4:6:1:1      | beds/3:6:1:1
            L2 | beds/4:6:1:1      | beds/4:5:1:1
            L2 | beds/4:6:1:1      | beds/4:6:0:1
            L2 | beds/4:6:1:1      | beds/4:6:1:0
            L2 | taken=1           | taken=2
            L3 | from=09:00        | from=09:01
            L3 | open=06:00-2.20:00 | open=06:00-2.15:00
            L4 | range=3000        | range=2999
            L4 | runway=2400 duty  | runway=2401 duty
            L5 | refit=2h          | refit=121m
            L5 | turnaround=1h     | turnaround=61m
            L6 | duty=14h          | duty=839m
            L7 | F5 A G 2.15:00    | F5 A G 2.14:59
            L8 | fuel=28000        | fuel=27999
            L9 | perDay=7          | perDay=6
            L9 | 21:00 2.00:00     | 21:00 23:59
            C2 | closed=10:00-11:00 | closed=10:00-11:01
            C2 | T R 25m own       | T R 25m own closed=05:30-05:31
            C3 | room=4:4:0:1      | room=4:3:0:1
            C3 | room=4:4:0:1      | room=2:4:0:1
            C4 | vehicles=2 room=4:4:0:1 driving=270m | vehicles=1 room=4:4:0:1 driving=9h
            C4 | driving=270m fuel=180 burns=20 serves=R-A/30m | driving=24h serves=R-A/181m
            C5 | driving=270m      | driving=269m
            C6 | fuel=180          | fuel=179
            C7 | teams=1 vehicles=2 | teams=1 vehicles=1
            C7 | back=3h           | back=181m
            C8 | perHour=2         | perHour=1
            R1 | open=05:00-08:00  | open=05:00-07:00
            R1 | open=05:00-08:00  | open=05:56-08:00
            R1 | 08:00,11:00-12:00 | 08:00,11:01-12:00
            R2 | room=11           | room=10
            R3 | room=13           | room=12
            G1 | gate=7            | gate=6
            G1 | open=06:00-2.20:00 | open=06:00-08:30,08:31-2.20:00
            """;

    /** Rule, text in the plan, what is there instead; {@code +} at the end of the plan. */
    private static final String PLANS =
            """
            P1 | +                 | book p9 F1
            P1 | +                 | book p5 F9
            P1 | +                 | book p3 F2
            P2 | flight F3         |
            P4 | p1 F1 T-R@05:30   | p1 F1 T-R@05:29
            P4 | p1 F1 T-R@05:30   | p1 F1 T-R@06:36
            P4 | p1 F1 T-R@05:30   | p1 F1 T-R@05:36
            P4 | p1 F1 T-R@05:30 R-A@07:00/K1 | p1 F1 Z@05:30
            P4 | p6 X1             | p6 F5
            L1 | flight F4 fit=long |
            L1 | flight F3         | flight F3 fit=wide
            L1 | fit=long          | fit=short
            L1 | fit=long          |
            L1 | +                 | flight F3
            L1 | +                 | flight F9
            C1 | /K2               |
            C1 | R-A@11:00/K2      | R-A@11:30/K2
            C1 | p1 F1 T-R@05:30   | p1 F1 T-R@05:30/K7
            C3 | +                 | convoy K3 Z 11:30 B*1
            C3 | +                 | convoy K3 R-A 2.11:30 Z*1 escorts=1
            C3 | +                 | convoy K3 T-R 2.11:30 B*0
            C3 | +                 | convoy K2 R-A 2.11:00 B*1 escorts=1
            C7 | B*1 escorts=1     | B*1 escorts=0
            C7 | B*1 escorts=1     | B*1 escorts=2
            """;

    @Test
    void aPlanThatReachesTheLimitsKeepsThem() {
        assertThat(check(PROBLEM, PLAN).text()).isEmpty();
    }

    @Test
    void theEmptyPlanBreaksOnlyWhatMustFly() {
        assertThat(check(PROBLEM, "").text())
                .isEqualTo(
                        """
                        [L1] leg F2 flies in any case, and is not among the flights
                        [L1] leg F4 flies in any case, and is not among the flights\
                        """);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void onlyThisRuleBreaksWhenTheProblemChanges(Rule rule, String text, String other) {
        Findings findings = check(with(PROBLEM, text, other), PLAN);
        assertThat(findings.rules()).as(findings.text()).containsExactly(rule);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void onlyThisRuleBreaksWhenThePlanChanges(Rule rule, String text, String other) {
        String plan = text.equals("+") ? PLAN + other : with(PLAN, text, other);
        Findings findings = check(PROBLEM, plan);
        assertThat(findings.rules()).as(findings.text()).containsExactly(rule);
    }

    @Test
    void aLegBeforeThePlansNowDoesNotFly() {
        String problem = PROBLEM + "leg F0 X G 03:00 05:00 room=4\n";
        assertThat(check(problem, PLAN + "flight F0").rules()).containsExactly(Rule.L3);
    }

    @Test
    void nobodySetsOutBeforeThePlansNow() {
        String problem = with(PROBLEM, "now 04:00", "now 05:31");
        assertThat(check(problem, PLAN).rules()).containsExactly(Rule.P4, Rule.C2);
    }

    @Test
    void whoIsThereAlreadyAlwaysFits() {
        String crowded = with(PROBLEM, "room=13", "room=5");
        String onlyWhoIsThere = PLAN.replaceAll("book p[124].*\\n", "");
        assertThat(check(crowded, onlyWhoIsThere).text()).isEmpty();
        assertThat(check(crowded, PLAN).rules()).containsExactly(Rule.R3);
    }

    @Test
    void whoHasNoBookingStaysWhereTheyAre() {
        String crowd = PROBLEM + "party p7 1 place=R\n";
        assertThat(check(crowd, PLAN).rules()).containsExactly(Rule.R2);
    }

    @Test
    void everyRuleIsBrokenSomewhere() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        Stream.concat(problems(), plans()).forEach(row -> broken.add((Rule) row[0]));
        assertThat(broken).containsExactly(Rule.values());
    }

    @Test
    void sentencesTellTheValues() {
        String problem = with(with(PROBLEM, "gate=7", "gate=6"), "perDay=7", "perDay=6");
        assertThat(check(problem, PLAN).text())
                .isEqualTo(
                        """
                        [L9] H takes in 6 people a day, and 7 arrive on 2023-08-01
                        [L9] H takes in 6 people a day, and 7 arrive on 2023-08-02
                        [G1] the gate of A, 6 people an hour, cannot pass 1 of the people by the cut-off \
                        at 2023-08-01T09:00:00Z\
                        """);
    }

    private static Findings check(String problem, String plan) {
        return PlanCheck.of(DrawnProblem.of(problem), DrawnPlan.of(plan));
    }

    static Stream<Object[]> problems() {
        return rows(PROBLEMS);
    }

    static Stream<Object[]> plans() {
        return rows(PLANS);
    }

    private static Stream<Object[]> rows(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells ->
                        new Object[] {Rule.valueOf(cells.get(0)), cells.get(1), cells.get(2)});
    }
}
