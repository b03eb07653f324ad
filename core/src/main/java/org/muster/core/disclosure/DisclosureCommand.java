package org.muster.core.disclosure;

import java.time.Instant;
import org.muster.core.fact.Command;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;

/** What is done about telling other states by name. */
public sealed interface DisclosureCommand extends Command {

    record AgreeDisclosure(
            PersonId person, Nationality with, Consent.Way way, Note guardian, Instant at)
            implements DisclosureCommand {}

    record EndDisclosure(PersonId person, Nationality with, Note why, Instant at)
            implements DisclosureCommand {}

    record AttributeList(ListId list, Nationality state) implements DisclosureCommand {}
}
