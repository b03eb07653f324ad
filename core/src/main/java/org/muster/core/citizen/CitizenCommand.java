package org.muster.core.citizen;

import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.RequestId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.FamilyMember;

/** What a family tells of itself, and what an officer does about its PIN. */
public sealed interface CitizenCommand extends Command {

    /**
     * A family tells what it wants, for all of it at once; the first member is who tells it.
     *
     * @param place where they are, in their words; empty where they did not say
     * @param company with whom they are, in their words
     * @param note what else they say
     * @param language in which they read, as in BCP 47; empty where nobody asked
     */
    record TellUs(
            List<FamilyMember> family,
            Wish wish,
            Consent consent,
            Source source,
            Note place,
            Note company,
            Note note,
            PinCheck pin,
            String language)
            implements CitizenCommand {
        public TellUs {
            family = List.copyOf(family);
        }
    }

    record ChangeWish(RequestId reference, Wish wish, Source source) implements CitizenCommand {}

    /** The family is where it said, or at another place, and still wants the same. */
    record ConfirmSituation(RequestId reference, Note place, Source source)
            implements CitizenCommand {}

    /** These replace the ways by which who told us could be reached. */
    record GiveContacts(RequestId reference, List<ContactPoint> contacts)
            implements CitizenCommand {
        public GiveContacts {
            contacts = List.copyOf(contacts);
        }
    }

    record ReplacePin(RequestId reference, PinCheck pin) implements CitizenCommand {}
}
