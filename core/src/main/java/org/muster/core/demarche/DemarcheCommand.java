package org.muster.core.demarche;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.DemarcheId;
import org.muster.core.register.Note;

/** What is done with approaches to governments. */
public sealed interface DemarcheCommand extends Command {

    record MakeDemarche(
            Note by,
            Note to,
            DemarcheChannel channel,
            Instant at,
            Note asked,
            Optional<Instant> deadline,
            Note source)
            implements DemarcheCommand {}

    record AnswerDemarche(
            DemarcheId demarche, Instant at, Note by, Note answer, Fulfilled fulfilled)
            implements DemarcheCommand {}

    record EndDemarche(DemarcheId demarche, Note why) implements DemarcheCommand {}
}
