package org.muster.testkit.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.fact.UserId;
import org.muster.core.register.Note;
import org.muster.core.reveal.MaskedField;
import org.muster.core.reveal.Reveal;
import org.muster.core.reveal.RevealCommand.RevealFields;
import org.muster.core.reveal.RevealCommand.ReviewReveal;
import org.muster.core.reveal.RevealPurpose;
import org.muster.core.reveal.RevealVerdict;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.testkit.Scenario;

/** A reason opens what it names, to whoever gave it, of that person, for a quarter of an hour. */
class RevealTest {
    private static final UserId GATE = new UserId("gate");

    private Scenario s;

    @BeforeEach
    void start() {
        s =
                Scenario.draw(
                        """
                        leg | leads | belted
                        F1  | out   | 9

                        person | born       | nationality | household | at
                        Awa    | 1990-01-02 | DEU         |           | gate
                        Dan    | 1970-01-01 | DEU         |           | gate
                        """);
        s.as("gate");
    }

    private void look(String name, MaskedField... fields) {
        s.does(
                new RevealFields(
                        Scenario.ID,
                        s.person(name),
                        Set.of(fields),
                        RevealPurpose.REACH,
                        new Note("her brother waits outside")));
    }

    private Set<MaskedField> open(String name, UserId who) {
        return Reveal.open(s.viewNow(), s.person(name), who, s.now());
    }

    @Test
    void whatWasAskedForIsOpenToWhoeverAskedOfThatPersonAlone() {
        look("Awa", MaskedField.CONTACTS);
        assertThat(open("Awa", GATE)).containsExactly(MaskedField.CONTACTS);
        assertThat(open("Awa", new UserId("planner"))).isEmpty();
        assertThat(open("Dan", GATE)).isEmpty();
    }

    @Test
    void severalReasonsOpenTogetherAndEachForItsOwnTime() {
        look("Awa", MaskedField.CONTACTS);
        s.later(Duration.ofMinutes(10));
        look("Awa", MaskedField.PAPERS, MaskedField.PHOTO);
        assertThat(open("Awa", GATE)).isEqualTo(EnumSet.allOf(MaskedField.class));
        s.later(Reveal.OPEN.minus(Duration.ofMinutes(10)));
        assertThat(open("Awa", GATE)).containsExactly(MaskedField.PAPERS, MaskedField.PHOTO);
        s.later(Duration.ofMinutes(10));
        assertThat(open("Awa", GATE)).isEmpty();
    }

    @Test
    void whoeverWasFoundToBeOnePersonIsOneHereToo() {
        look("Awa", MaskedField.CONTACTS);
        s.does(new Find(s.person("Awa"), s.person("Dan"), Finding.ONE, new Note("one passport")));
        assertThat(open("Dan", GATE)).containsExactly(MaskedField.CONTACTS);
    }

    @Test
    void aClockThatIsAheadOpensNothingForLong() {
        look("Awa", MaskedField.CONTACTS);
        Instant before = s.now().minus(Duration.ofDays(1));
        assertThat(Reveal.open(s.viewNow(), s.person("Awa"), GATE, before)).isEmpty();
    }

    @Test
    void ofWhoeverIsErasedNothingWaits() {
        look("Awa", MaskedField.CONTACTS);
        s.does(
                new AskErasure(
                        Scenario.ID,
                        s.person("Awa"),
                        List.of(),
                        ErasureBasis.WRONGLY_RECORDED,
                        "as asked"));
        s.as("second").does(new ApproveErasure(Scenario.ID, s.person("Awa")));
        assertThat(Reveal.countOpen(s.viewNow(), Scenario.ID)).isZero();
        assertThat(Reveal.listAll(s.viewNow(), Scenario.ID)).hasSize(1);
    }

    @Test
    void eachWaitsForSomebodyElseToReviewItAndTellsWhatTheyFound() {
        look("Awa", MaskedField.CONTACTS);
        s.later(Duration.ofMinutes(1));
        look("Dan", MaskedField.PAPERS);
        assertThat(Reveal.countOpen(s.viewNow(), Scenario.ID)).isEqualTo(2);

        Reveal last = Reveal.listAll(s.viewNow(), Scenario.ID).getFirst();
        assertThat(last.said().person()).isEqualTo(s.person("Dan"));
        s.as("duty")
                .does(
                        new ReviewReveal(
                                Scenario.ID,
                                s.person("Dan"),
                                last.recorded().id(),
                                RevealVerdict.NOT_JUSTIFIED,
                                new Note("there was no brother")));
        assertThat(Reveal.countOpen(s.viewNow(), Scenario.ID)).isOne();
        assertThat(Reveal.listAll(s.viewNow(), Scenario.ID).getFirst().verdict())
                .contains(RevealVerdict.NOT_JUSTIFIED);
    }
}
