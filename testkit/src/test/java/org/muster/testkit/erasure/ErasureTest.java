package org.muster.testkit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.erasure.Erasure;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.erasure.ErasureCommand.DropErasure;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.erasure.ErasureFact.RetentionErasureApproved;
import org.muster.core.erasure.ErasureFact.RetentionErasureAsked;
import org.muster.core.erasure.ErasureFact.RetentionErasureStopped;
import org.muster.core.erasure.ErasureRefusal;
import org.muster.core.erasure.OthersWords;
import org.muster.core.erasure.RetentionErasure;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.request.Intent;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Scenario;

/** A person is erased by two, with all their references, and still counted. */
class ErasureTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | born       | nationality | household | at
                    Fay    | 1972-01-01 | FRA         | Martin    | gate
                    Guy    | 1972-01-01 | FRA         |           | gate
                    Ida    | 1990-01-01 | DEU         | Martin    | list
                    Joy    | 1990-01-01 | DEU         |           | list
                    """);

    private AskErasure ask(String name) {
        return new AskErasure(
                Scenario.ID,
                s.person(name),
                List.of(),
                ErasureBasis.OWN_REQUEST,
                "letter of yesterday");
    }

    private void flown() {
        s.open("F1").band("Fay", "Guy").board("F1", "Fay", "Guy").shut("F1").depart("F1");
        s.arrive("F1");
    }

    @Test
    void whoeverIsErasedIsStillCounted() {
        flown();
        Balance before = Balance.of(s.viewNow());
        s.does(ask("Fay")).as("second").does(new ApproveErasure(Scenario.ID, s.person("Fay")));

        assertThat(Erasure.find(s.view(), s.person("Fay"))).get().isInstanceOf(Erasure.Done.class);
        assertThat(s.state("Fay")).isEqualTo(AccountState.ARRIVED);
        assertThat(Balance.of(s.viewNow())).isEqualTo(before);
        assertThat(
                        Counting.count(
                                        s.viewNow(),
                                        CountingRule.CARRIED,
                                        Basis.COUNTED,
                                        s.now(),
                                        java.time.ZoneOffset.UTC)
                                .total())
                .isEqualTo(2);
        assertThat(Erasure.listDone(s.view(), Scenario.ID)).hasSize(1);
        assertThat(Erasure.listAsked(s.view(), Scenario.ID)).isEmpty();
    }

    @Test
    void allReferencesThatWereFoundToBeOneGoTogether() {
        s.does(new DeclareIntent(s.persons("Ida", "Joy"), Intent.ABROAD, Scenario.LIST, s.now()));
        s.does(
                new Find(
                        s.person("Joy"),
                        s.person("Ida"),
                        Finding.ONE,
                        new Note("the same passport")));
        s.does(ask("Ida")).as("second");
        PersonsErased erased =
                (PersonsErased) s.give(new ApproveErasure(Scenario.ID, s.person("Joy"))).getFirst();

        assertThat(erased.persons()).containsExactlyInAnyOrder(s.person("Joy"), s.person("Ida"));
        for (PersonId reference : erased.persons()) {
            assertThat(Erasure.isErased(s.view(), reference)).isTrue();
        }
    }

    @Test
    void whatWasAskedForCanBeDroppedByWhoeverAsked() {
        flown();
        s.does(ask("Fay")).does(new DropErasure(Scenario.ID, s.person("Fay"), "they stay with us"));
        assertThat(Erasure.find(s.view(), s.person("Fay"))).isEmpty();
        s.does(ask("Fay"));
        assertThat(Erasure.listAsked(s.view(), Scenario.ID)).hasSize(1);
    }

    @Test
    void nothingMoreIsRecordedOfThemWhateverTheCommand() {
        flown();
        s.does(ask("Fay")).as("second").does(new ApproveErasure(Scenario.ID, s.person("Fay")));
        s.refusing(ErasureRefusal.ERASED)
                .does(
                        new org.muster.core.register.RegisterCommand.CorrectDetails(
                                s.person("Fay"),
                                org.muster.core.register.Details.ofName(
                                        new org.muster.core.register.PersonName("Fay", "", "")),
                                List.of(),
                                new Note("called again")));
    }

    @Test
    void whatOthersSaidOfThemIsListed() {
        flown();
        s.does(new Find(s.person("Ida"), s.person("Joy"), Finding.ONE, new Note("alike")));
        assertThat(OthersWords.of(s.view(), List.of(s.person("Joy"))).facts())
                .extracting(OthersWords::keyOf)
                .contains(s.person("Ida"));
    }

    @Test
    void whatWasStoppedIsNotBegunByAnApprovalFromElsewhere() {
        s.as("first").elsewhere(new RetentionErasureAsked(Scenario.ID, "the time is over"));
        s.elsewhere(new RetentionErasureApproved(Scenario.ID));
        assertThat(RetentionErasure.of(s.viewNow(), Scenario.ID).isUnderWay())
                .as("by whoever asked")
                .isFalse();
        s.elsewhere(new RetentionErasureStopped(Scenario.ID, "not yet"));
        s.as("second").elsewhere(new RetentionErasureApproved(Scenario.ID));
        assertThat(RetentionErasure.of(s.viewNow(), Scenario.ID).isUnderWay()).isFalse();
        s.as("first").elsewhere(new RetentionErasureAsked(Scenario.ID, "now"));
        s.as("second").elsewhere(new RetentionErasureApproved(Scenario.ID));
        assertThat(RetentionErasure.of(s.viewNow(), Scenario.ID).isUnderWay()).isTrue();
    }
}
