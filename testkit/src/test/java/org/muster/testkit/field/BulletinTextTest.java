package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinApproved;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.bulletin.BulletinFact.BulletinRevised;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.BulletinId;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.testkit.Scenario;

/**
 * Two desks that do not hear each other write, approve and publish: only what was read goes out.
 */
class BulletinTextTest {

    private static final List<BulletinText> BETTER = texts("{listed} people");

    private final Scenario scenario =
            Scenario.draw(
                    """
                    person | at
                    Awa    | list
                    """);
    private final BulletinId id = draft();
    private final TextSeal first = now().seal();

    @Test
    void anApprovalOfTheTextBeforeTheLastChangeApprovesNothing() {
        scenario.elsewhere(new BulletinRevised(id, BETTER));
        scenario.as("second").elsewhere(new BulletinApproved(id, first, Optional.empty()));
        assertThat(now().state()).isInstanceOf(BulletinState.Drafted.class);
        assertThat(Conflict.listAll(scenario.view())).isEmpty();
        scenario.elsewhere(new BulletinPublished(id, first));
        assertThat(now().state()).isInstanceOf(BulletinState.Drafted.class);
        assertThat(Conflict.listAll(scenario.view()))
                .containsExactly(new Conflict.OtherTextPublished(id));
        scenario.elsewhere(new BulletinApproved(id, now().seal(), Optional.empty()));
        assertThat(now().state()).isInstanceOf(BulletinState.Approved.class);
        scenario.elsewhere(new BulletinPublished(id, now().seal()));
        assertThat(Conflict.listAll(scenario.view())).isEmpty();
    }

    @Test
    void aPublicationOfAnotherTextThanTheApprovedOneIsNone() {
        scenario.as("second").elsewhere(new BulletinApproved(id, first, Optional.empty()));
        scenario.elsewhere(new BulletinPublished(id, TextSeal.over(BETTER, now().tallies())));
        assertThat(now().state()).isInstanceOf(BulletinState.Approved.class);
        scenario.elsewhere(new BulletinPublished(id, first));
        assertThat(now().state()).isInstanceOf(BulletinState.Published.class);
    }

    @Test
    void anyLetterAndAnyFigureIsPartOfTheSeal() {
        List<Tally> tallies = now().tallies();
        assertThat(TextSeal.over(BETTER, tallies)).isNotEqualTo(first);
        assertThat(TextSeal.over(now().texts(), List.of())).isNotEqualTo(first);
        Tally one = tallies.getFirst();
        Tally later =
                new Tally(
                        one.rule(),
                        one.basis(),
                        one.asOf().plusSeconds(1),
                        one.total(),
                        one.byNationality(),
                        one.byLeg(),
                        one.byAgeBand(),
                        one.facts());
        assertThat(TextSeal.over(now().texts(), List.of(later))).isNotEqualTo(first);
        assertThat(TextSeal.over(now().texts(), tallies, Optional.of(id))).isNotEqualTo(first);
        assertThat(TextSeal.over(texts("a", "bc"), tallies))
                .isNotEqualTo(TextSeal.over(texts("ab", "c"), tallies));
    }

    private Bulletin now() {
        return Bulletin.find(scenario.view(), id).orElseThrow();
    }

    private BulletinId draft() {
        var made =
                scenario.give(
                        new DraftBulletin(
                                Scenario.ID,
                                List.of(CountingRule.LISTED),
                                Basis.COUNTED,
                                scenario.now(),
                                texts("{listed} listed"),
                                Optional.empty()));
        return ((BulletinDrafted) made.getFirst()).bulletin();
    }

    private static List<BulletinText> texts(String brief) {
        return texts("As of {asOf}", brief);
    }

    private static List<BulletinText> texts(String body, String brief) {
        return List.of(new BulletinText("en", "Evacuation", body, brief));
    }
}
