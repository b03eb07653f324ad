package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PostId;
import org.muster.core.post.Drawdown;
import org.muster.core.post.Essential;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.UnlistStaff;
import org.muster.core.post.PostRefusal;
import org.muster.core.post.StaffCategory;
import org.muster.core.post.StaffMember;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.request.Consent;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.AskForDrawdown;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestRefusal;
import org.muster.testkit.Scenario;

/** A staff list becomes requests like anybody's. */
class DrawdownTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | born       | nationality | household | at
                    Ann    | 1980-01-01 | FRA         | Ann       | list
                    Abe    | 1981-01-01 | FRA         | Ann       | list
                    Ada    | 2015-01-01 | FRA         | Ann       | list
                    Ben    | 1975-01-01 | FRA         | Ben       | list
                    Bea    | 2010-01-01 | FRA         | Ben       | list
                    Cleo   | 1985-01-01 | FRA         | Cleo      | list
                    Carl   | 1986-01-01 | FRA         | Cleo      | list
                    Dan    | 1979-01-01 | FRA         |           | asked
                    Eve    | 1990-01-01 | FRA         |           | list
                    """);
    private final PostId post = new Posts(s).opened("Embassy", "FRA");

    private void list(Essential essential, String... names) {
        s.does(new ListStaff(post, s.persons(names), StaffCategory.SENT, essential));
    }

    private Drawdown drawdown() {
        return Drawdown.of(s.viewNow(), post);
    }

    private AskForDrawdown ask(boolean families) {
        Consent consent = new Consent("ordered departure", s.now(), Consent.Way.FORM);
        return new AskForDrawdown(post, families, consent, Note.NONE);
    }

    private List<RequestMade> asked(boolean families) {
        return s.give(ask(families)).stream().map(RequestMade.class::cast).toList();
    }

    @Test
    void whoIsNotEssentialLeavesWithTheirHousehold() {
        list(Essential.NO, "Ann");
        list(Essential.YES, "Ben");
        list(Essential.UNKNOWN, "Cleo");
        assertThat(drawdown().leaving()).isEqualTo(s.persons("Ann", "Abe", "Ada"));
        assertThat(drawdown().families()).isEqualTo(s.persons("Bea"));
        assertThat(drawdown().unsaid())
                .extracting(StaffMember::person)
                .isEqualTo(s.persons("Cleo"));
        List<RequestMade> made = asked(false);
        assertThat(made)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.party().getFirst().person()).isEqualTo(s.person("Ann"));
                    assertThat(one.party()).hasSize(3);
                    assertThat(one.source().reference()).isEqualTo("Embassy");
                });
        s.expect("Ada: waiting to leave\nBea: unknown\nCarl: unknown");
    }

    @Test
    void theFamiliesOfThoseWhoStayAreAskedForOnlyWhenThatIsSaid() {
        list(Essential.YES, "Ben");
        s.refusing(RequestRefusal.NOBODY_DRAWN_DOWN).does(ask(false));
        asked(true);
        s.expect("Bea: waiting to leave\nBen: unknown");
    }

    @Test
    void twoOfOneHouseholdWhoAreBothStaffLeaveAndStayEachByTheirOwnWord() {
        list(Essential.NO, "Cleo");
        list(Essential.YES, "Carl");
        assertThat(drawdown().leaving()).isEqualTo(s.persons("Cleo"));
        assertThat(drawdown().families()).isEmpty();
        list(Essential.NO, "Carl");
        assertThat(drawdown().leaving()).isEqualTo(s.persons("Cleo", "Carl"));
        assertThat(asked(false)).hasSize(1);
    }

    @Test
    void whoAskedAlreadyOrIsAwayIsNotAskedForAgain() {
        list(Essential.NO, "Dan", "Eve", "Ann");
        s.does(new RecordPresence(s.persons("Eve"), Presence.AWAY, s.now(), Scenario.LIST));
        assertThat(drawdown().away()).isEqualTo(1);
        assertThat(asked(true)).hasSize(1);
        assertThat(Request.listOpen(s.viewNow(), s.person("Dan"))).hasSize(1);
        s.refusing(RequestRefusal.NOBODY_DRAWN_DOWN).does(ask(true));
    }

    @Test
    void whoWasCarriedOutIsOnNoDrawdownList() {
        list(Essential.NO, "Dan");
        s.checkIn("Dan").band("Dan").open("F1").board("F1", "Dan");
        assertThat(drawdown().leaving()).isEqualTo(s.persons("Dan"));
        s.refusing(RequestRefusal.NOBODY_DRAWN_DOWN).does(ask(true));
        s.shut("F1").depart("F1");
        assertThat(drawdown().leaving()).isEmpty();
        assertThat(drawdown().away()).isEqualTo(1);
    }

    @Test
    void theLaterPostHasThemAndAListCanBeMended() {
        PostId other = new Posts(s).opened("Consulate", "FRA");
        list(Essential.NO, "Ann");
        s.later(Duration.ofMinutes(1));
        s.does(new ListStaff(other, s.persons("Ann"), StaffCategory.LOCAL, Essential.YES));
        assertThat(StaffMember.listOf(s.viewNow(), post)).isEmpty();
        s.refusing(PostRefusal.NOT_LISTED).does(new UnlistStaff(post, s.persons("Ann")));
        assertThat(StaffMember.listOf(s.viewNow(), other))
                .singleElement()
                .satisfies(one -> assertThat(one.essential()).isEqualTo(Essential.YES));
        s.does(new UnlistStaff(other, s.persons("Ann")));
        assertThat(StaffMember.find(s.viewNow(), s.person("Ann"))).isEmpty();
        s.refusing(PostRefusal.NO_SUCH_POST)
                .does(
                        new AskForDrawdown(
                                new PostId(7),
                                true,
                                new Consent("x", s.now(), Consent.Way.FORM),
                                Note.NONE));
    }
}
