package org.muster.testkit.refusal;

import java.util.Set;
import java.util.function.Function;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.reveal.MaskedField;
import org.muster.core.reveal.Reveal;
import org.muster.core.reveal.RevealCommand;
import org.muster.core.reveal.RevealCommand.RevealFields;
import org.muster.core.reveal.RevealCommand.ReviewReveal;
import org.muster.core.reveal.RevealPurpose;
import org.muster.core.reveal.RevealRefusal;
import org.muster.core.reveal.RevealVerdict;
import org.muster.testkit.Scenario;

/** When nothing masked is shown, and when nothing is reviewed. */
class RevealRefusalsTest extends RefusalCases {
    private static final Set<MaskedField> CONTACTS = Set.of(MaskedField.CONTACTS);

    RevealRefusalsTest() {
        super(RevealRefusal.class);
    }

    @Override
    void listCases() {
        refused(RevealRefusal.NO_SUCH_PERSON, s -> reveal(NOBODY, CONTACTS, REASON));
        refused(RevealRefusal.NO_FIELDS, s -> reveal(s.person("Dan"), Set.of(), REASON));
        refused(RevealRefusal.NO_REASON, s -> reveal(s.person("Dan"), CONTACTS, Note.NONE));
        refused(
                RevealRefusal.NO_REASON,
                s -> review(looked(s).as("duty"), RevealVerdict.NOT_JUSTIFIED, Note.NONE));
        refused(
                RevealRefusal.NO_SUCH_REVEAL,
                s ->
                        new ReviewReveal(
                                Scenario.ID,
                                s.person("Dan"),
                                new FactId(new NodeId("nowhere"), 9),
                                RevealVerdict.JUSTIFIED,
                                Note.NONE));
        refused(
                RevealRefusal.OWN_REVEAL,
                s -> review(looked(s), RevealVerdict.JUSTIFIED, Note.NONE));
        refused(
                RevealRefusal.REVIEWED,
                s -> {
                    looked(s)
                            .as("duty")
                            .does(review(s, RevealVerdict.NOT_JUSTIFIED, new Note("asked him")));
                    return review(s, RevealVerdict.JUSTIFIED, Note.NONE);
                });
    }

    private static Scenario looked(Scenario s) {
        return s.as("gate").does(reveal(s.person("Dan"), CONTACTS, REASON));
    }

    private static RevealCommand reveal(PersonId person, Set<MaskedField> fields, Note why) {
        return new RevealFields(Scenario.ID, person, fields, RevealPurpose.REACH, why);
    }

    private static RevealCommand review(Scenario s, RevealVerdict verdict, Note note) {
        FactId last = Reveal.listAll(s.viewNow(), Scenario.ID).getFirst().recorded().id();
        return new ReviewReveal(Scenario.ID, s.person("Dan"), last, verdict, note);
    }

    private void refused(RevealRefusal code, Function<Scenario, RevealCommand> given) {
        when(
                code,
                s -> {
                    RevealCommand command = given.apply(s);
                    s.refusing(code).does(command);
                });
    }
}
