package org.muster.core.demarche;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;

/**
 * What became of approaches to governments. {@code person} is nobody: it stands for the approach,
 * and with its key the words are sealed.
 */
public sealed interface DemarcheFact extends Fact, AboutPerson {
    DemarcheId demarche();

    @Override
    default List<Subject> subjects() {
        return List.of(demarche());
    }

    /**
     * An approach was made.
     *
     * @param by who made it, such as the ambassador; empty where nobody says
     * @param to whom: a government, a ministry, whoever holds power; empty where nobody says
     * @param deadline until when an answer is wanted
     * @param source who tells of it; empty where it is our own
     */
    record DemarcheMade(
            DemarcheId demarche,
            PersonId person,
            Note by,
            Note to,
            DemarcheChannel channel,
            Instant at,
            Note asked,
            Optional<Instant> deadline,
            Note source)
            implements DemarcheFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** They answered, or it was seen what they do. */
    record DemarcheAnswered(
            DemarcheId demarche,
            PersonId person,
            Instant at,
            Note by,
            Note answer,
            Fulfilled fulfilled)
            implements DemarcheFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** Nothing more is expected of it. */
    record DemarcheEnded(DemarcheId demarche, PersonId person, Note why) implements DemarcheFact {}
}
