package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.demarche.Demarche;
import org.muster.core.demarche.DemarcheCommand.AnswerDemarche;
import org.muster.core.demarche.DemarcheCommand.EndDemarche;
import org.muster.core.demarche.DemarcheRefusal;
import org.muster.core.demarche.Fulfilled;
import org.muster.core.fact.DemarcheId;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** What we asked of a government is not forgotten because it does not answer. */
class DemarcheTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | list
                    """);
    private final Situation situation = new Situation(s);

    private Demarche demarche(DemarcheId id) {
        return Demarche.find(s.view(), id).orElseThrow();
    }

    private AnswerDemarche answer(DemarcheId id, String words, Fulfilled fulfilled) {
        return new AnswerDemarche(
                id, s.now(), new Note("the ministry"), new Note(words), fulfilled);
    }

    @Test
    void aDeadlineThatPassesWithoutAnAnswerIsOverdue() {
        DemarcheId open = situation.asked("to guard the embassy", Optional.empty());
        DemarcheId due =
                situation.asked(
                        "to let aircraft land", Optional.of(s.now().plus(Duration.ofHours(2))));
        assertThat(Demarche.listOverdue(s.viewNow())).isEmpty();
        assertThat(Demarche.listAll(s.viewNow()))
                .extracting(Demarche::id)
                .containsExactly(due, open);
        s.later(Duration.ofHours(2));
        assertThat(Demarche.listOverdue(s.viewNow())).extracting(Demarche::id).containsExactly(due);
        s.does(answer(due, "we shall see", Fulfilled.UNKNOWN));
        assertThat(Demarche.listOverdue(s.viewNow())).isEmpty();
        assertThat(demarche(due).isAwaited()).isFalse();
    }

    @Test
    void theLastAnswerCounts() {
        DemarcheId id = situation.asked("to let aircraft land", Optional.empty());
        s.does(answer(id, "no", Fulfilled.NO));
        s.later(Duration.ofHours(1));
        s.does(answer(id, "two of them", Fulfilled.PARTLY));
        assertThat(demarche(id).answers()).hasSize(2);
        assertThat(demarche(id).findAnswer().orElseThrow().fulfilled()).isEqualTo(Fulfilled.PARTLY);
    }

    @Test
    void whatIsEndedWaitsForNothing() {
        DemarcheId id =
                situation.asked(
                        "to let aircraft land", Optional.of(s.now().plus(Duration.ofHours(1))));
        s.does(new EndDemarche(id, new Note("they were overthrown")));
        s.later(Duration.ofHours(2));
        assertThat(Demarche.listOverdue(s.viewNow())).isEmpty();
        s.refusing(DemarcheRefusal.ENDED).does(answer(id, "yes", Fulfilled.YES));
    }
}
