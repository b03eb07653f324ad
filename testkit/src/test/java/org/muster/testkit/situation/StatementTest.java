package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.muster.core.fact.FactId;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.StatementId;
import org.muster.core.register.Note;
import org.muster.core.statement.HeldFacts;
import org.muster.core.statement.Statement;
import org.muster.core.statement.StatementCommand.ContradictStatement;
import org.muster.core.statement.StatementCommand.DropContradiction;
import org.muster.core.statement.StatementCommand.DropStatement;
import org.muster.core.statement.StatementCommand.TranslateStatement;
import org.muster.core.statement.StatementRefusal;
import org.muster.testkit.Scenario;

/** What others say is kept in their own words, beside what we know. */
class StatementTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | list
                    """);
    private final Situation situation = new Situation(s);

    private Statement statement(StatementId id) {
        return Statement.find(s.view(), id).orElseThrow();
    }

    @Test
    void itIsReadInItsOwnLanguageAndInTranslations() {
        StatementId id = situation.said("Babu barazana", "ha");
        s.does(
                new TranslateStatement(
                        id, "fr", new Note("Aucune menace"), new Note("the embassy")));
        s.does(
                new TranslateStatement(
                        id, "FR", new Note("Il n’y a pas de menace"), new Note("the embassy")));
        assertThat(statement(id).findText("ha")).contains("Babu barazana");
        assertThat(statement(id).findText("fr")).contains("Il n’y a pas de menace");
        assertThat(statement(id).translations()).hasSize(1);
        s.refusing(StatementRefusal.ORIGINAL_LANGUAGE)
                .does(new TranslateStatement(id, "ha", new Note("x"), Note.NONE));
    }

    @Test
    void itContradictsAFactThatWeHold() {
        IncidentId incident = situation.reported("the doors are on fire");
        FactId fact = s.view().history(incident).listAll().getFirst().id();
        StatementId id = situation.said("nobody was ever threatened", "fr");
        s.does(new ContradictStatement(id, fact, new Note("the embassy was attacked")));
        assertThat(statement(id).contradicted())
                .singleElement()
                .satisfies(one -> assertThat(one.fact()).isEqualTo(fact));
        assertThat(HeldFacts.find(s.view(), fact)).isPresent();
        s.does(new DropContradiction(id, fact, new Note("he spoke of another time")));
        assertThat(statement(id).isContradicted()).isFalse();
    }

    /** What is known of one person is no matter for public words. */
    @Test
    void aFactAboutOnePersonIsNotSetAgainstAStatement() {
        FactId ofFay = s.view().history(s.person("Fay")).listAll().getFirst().id();
        StatementId id = situation.said("nobody is left", "fr");
        s.refusing(StatementRefusal.NO_SUCH_FACT)
                .does(new ContradictStatement(id, ofFay, new Note("she is")));
    }

    @Test
    void whatWasNotSaidIsDroppedAndStaysInTheLedger() {
        StatementId id = situation.said("we close the airport", "fr");
        s.does(new DropStatement(id, new Note("another speaker")));
        assertThat(Statement.listAll(s.view())).isEmpty();
        assertThat(statement(id).dropped()).isTrue();
    }
}
