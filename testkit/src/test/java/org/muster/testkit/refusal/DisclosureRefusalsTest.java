package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.function.Function;
import org.muster.core.disclosure.DisclosureCommand;
import org.muster.core.disclosure.DisclosureCommand.AgreeDisclosure;
import org.muster.core.disclosure.DisclosureCommand.AttributeList;
import org.muster.core.disclosure.DisclosureCommand.EndDisclosure;
import org.muster.core.disclosure.DisclosureRefusal;
import org.muster.core.fact.ListId;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;
import org.muster.testkit.Scenario;

/** When nothing is done about telling another state by name. */
class DisclosureRefusalsTest extends RefusalCases {
    private static final Nationality GERMANY = new Nationality("DEU");

    DisclosureRefusalsTest() {
        super(DisclosureRefusal.class);
    }

    @Override
    void listCases() {
        refused(
                DisclosureRefusal.NO_SUCH_PERSON,
                s -> new EndDisclosure(NOBODY, GERMANY, REASON, s.now()));
        refused(
                DisclosureRefusal.FROM_THE_FUTURE,
                s ->
                        new EndDisclosure(
                                s.person("Dan"),
                                GERMANY,
                                REASON,
                                s.now().plus(Duration.ofHours(1))));
        refused(
                DisclosureRefusal.GUARDIAN_NEEDED,
                s ->
                        new AgreeDisclosure(
                                s.person("Bo"), GERMANY, Consent.Way.CALL, Note.NONE, s.now()));
        refused(
                DisclosureRefusal.NO_REASON,
                s -> new EndDisclosure(s.person("Dan"), GERMANY, Note.NONE, s.now()));
        refused(DisclosureRefusal.NO_SUCH_LIST, s -> new AttributeList(new ListId(99), GERMANY));
    }

    private void refused(DisclosureRefusal code, Function<Scenario, DisclosureCommand> given) {
        when(code, s -> s.refusing(code).does(given.apply(s)));
    }
}
