package org.muster.core.request;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.RequestId;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Source;

/** What a family, or somebody for them, asks for or declares. */
public sealed interface RequestCommand extends Command {

    /** A request for persons who are already in the register. */
    record MakeRequest(
            PersonId requester, List<PartyMember> party, Consent consent, Source source, Note note)
            implements RequestCommand {
        public MakeRequest {
            party = List.copyOf(party);
        }
    }

    /**
     * A family's own form: the persons are registered as new ones, as a household, and the request
     * is made. Who they already are on the lists is found out afterwards. The first member is who
     * asks.
     */
    record AskForFamily(List<FamilyMember> family, Consent consent, Source source, Note note)
            implements RequestCommand {
        public AskForFamily {
            family = List.copyOf(family);
        }
    }

    /**
     * Makes a request of each family of a list whose sender says that they want to leave; see
     * {@link ListParties}.
     */
    record AskForList(ListId list, Consent consent, Note note) implements RequestCommand {}

    /**
     * Makes a request of each family of a post's drawdown list; see {@link
     * org.muster.core.post.Drawdown}.
     *
     * @param families whether the families of those who stay are asked for too
     * @param consent by what order, and when it was given
     */
    record AskForDrawdown(PostId post, boolean families, Consent consent, Note note)
            implements RequestCommand {}

    /** One person as a family's form describes them. */
    record FamilyMember(Details details, List<Need> needs) {
        public FamilyMember {
            needs = List.copyOf(needs);
        }
    }

    /** Withdraws the whole party, or the named members only. */
    record WithdrawRequest(RequestId request, List<PersonId> members) implements RequestCommand {
        public WithdrawRequest {
            members = List.copyOf(members);
        }
    }

    record DeclareIntent(List<PersonId> persons, Intent intent, Source source, Instant at)
            implements RequestCommand {
        public DeclareIntent {
            persons = List.copyOf(persons);
        }
    }

    record RecordNeeds(PersonId person, List<Need> needs) implements RequestCommand {
        public RecordNeeds {
            needs = List.copyOf(needs);
        }
    }

    record OfferSeat(RequestId request, LegId leg, Instant expires) implements RequestCommand {}

    /**
     * Calls a party forward that waits without an offer, and no other: two who call the same one in
     * the same moment offer it seats once.
     *
     * @param offered how many offers the leg had had when this was decided; if others were made
     *     since, more might come than was reckoned, and it is decided anew. Empty: whatever was
     *     made
     */
    record CallParty(RequestId request, LegId leg, Instant expires, OptionalInt offered)
            implements RequestCommand {}

    record AnswerOffer(RequestId request, LegId leg, boolean accepted) implements RequestCommand {}

    record SetOut(RequestId request, Instant at) implements RequestCommand {}
}
