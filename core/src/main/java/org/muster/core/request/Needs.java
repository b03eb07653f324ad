package org.muster.core.request;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.request.RequestFact.NeedsRecorded;

/** What somebody needs, by the latest word on it. */
public final class Needs {
    private Needs() {}

    /** The person's own record, else what their open requests say. */
    public static List<Need> of(View view, PersonId person) {
        return findRecorded(view, person)
                .orElseGet(() ->
                        Request.listOpen(view, person).stream()
                                .flatMap(request -> request.asked().party().stream())
                                .filter(member -> member.person().equals(person))
                                .flatMap(member -> member.needs().stream())
                                .distinct()
                                .toList());
    }

    /** The same for who asks anew: what they said they need when they asked before still holds. */
    public static List<Need> of(View view, PersonId person, Request before) {
        return findRecorded(view, person)
                .orElseGet(() ->
                        before.asked().party().stream()
                                .filter(member -> member.person().equals(person))
                                .flatMap(member -> member.needs().stream())
                                .toList());
    }

    private static Optional<List<Need>> findRecorded(View view, PersonId person) {
        return view.history(person).findLast(NeedsRecorded.class).map(NeedsRecorded::needs);
    }
}
