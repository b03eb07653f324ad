package org.muster.server.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.request.Need;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestFact.NeedsRecorded;
import org.muster.core.request.RequestFact.RequestMade;

/** What was kept of a family when it first told of itself. */
record Kept(View view, FamilyTold told) {

    /** Whether it is the same as what is sent now; when it was agreed to does not matter. */
    boolean isWhat(TellUs sent) {
        return told.wish() == sent.wish()
                && told.place().equals(sent.place())
                && told.company().equals(sent.company())
                && request().map(made -> made.note().equals(sent.note())).orElse(true)
                && told.members().stream().flatMap(this::member).toList().equals(sent.family());
    }

    private Optional<RequestMade> request() {
        return told.wish() == Wish.LEAVE
                ? only(view.history(told.reference()).stream(), RequestMade.class).findFirst()
                : Optional.empty();
    }

    /** Nobody where the ledger does not have them yet. */
    private Stream<FamilyMember> member(PersonId person) {
        List<Recorded> history = view.history(person).listAll();
        return only(history.stream(), PersonRegistered.class)
                .filter(registered -> registered.person().equals(person))
                .limit(1)
                .map(one -> new FamilyMember(one.details(), needs(person, history)));
    }

    private List<Need> needs(PersonId person, List<Recorded> history) {
        return request()
                .map(made ->
                        made.party().stream()
                                .filter(member -> member.person().equals(person))
                                .map(PartyMember::needs)
                                .findFirst())
                .orElseGet(() ->
                        only(history.stream(), NeedsRecorded.class)
                                .filter(recorded -> recorded.person().equals(person))
                                .map(NeedsRecorded::needs)
                                .findFirst())
                .orElse(List.of());
    }

    private static <F extends Fact> Stream<F> only(Stream<Recorded> history, Class<F> type) {
        return history.map(Recorded::fact).filter(type::isInstance).map(type::cast);
    }
}
